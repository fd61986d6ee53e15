import type { ExpectedModel } from '../../../utils/models/expected-model.ts';
import type { Account } from '../../../utils/watch/account.ts';
import { EXPECTED, TICKET_FORM } from '../../../utils/words/expected.ts';
import { RULE_WORDS } from '../../../utils/words/rules/registry.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Field } from '../../ui/Field.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { NumberField } from '../NumberField.tsx';

interface TicketDialogProps {
  model: ExpectedModel;
  accounts: readonly Account[];
}

/** An expected change, added by hand before it is made. */
export function TicketDialog({ model: { draft, faults, isSound, type, save, cancel }, accounts }: TicketDialogProps) {
  const { value: typed } = draft;
  if (!typed) return null;
  return (
    <FormDialog
      title={TICKET_FORM.title}
      words={TICKET_FORM}
      isSound={isSound.value}
      onSave={() => void save()}
      onClose={cancel}
    >
      <Field
        id="change-name"
        label={TICKET_FORM.name}
        help={TICKET_FORM.nameHelp}
        fault={null}
        value={typed.name}
        autocomplete="off"
        onInput={(name) => type({ name })}
      />
      <Field
        id="change-from"
        label={TICKET_FORM.from}
        help={TICKET_FORM.fromHelp}
        fault={faults.value?.from ?? null}
        value={typed.from}
        autocomplete="off"
        onInput={(from) => type({ from })}
      />
      <NumberField
        id="change-minutes"
        label={TICKET_FORM.minutes}
        value={`${Number.isNaN(typed.minutes) ? '' : typed.minutes}`}
        least={1}
        most={43_200}
        isWrong={faults.value?.minutes !== null}
        help={faults.value?.minutes ?? TICKET_FORM.minutesHelp}
        onInput={(text) => type({ minutes: text.trim() === '' ? NaN : Number(text) })}
      />
      <SelectField
        id="change-account"
        label={TICKET_FORM.account}
        value={typed.account ?? ''}
        choices={[['', EXPECTED.everyAccount], ...accounts.map(({ id, label }) => [id, label] as const)]}
        onChange={(account) => type({ account: account === '' ? null : account })}
      />
      <RuleChoices chosen={typed.rules} onChange={(rules) => type({ rules })} />
    </FormDialog>
  );
}

interface RuleChoicesProps {
  chosen: readonly string[];
  onChange: (rules: readonly string[]) => void;
}

function RuleChoices({ chosen, onChange }: RuleChoicesProps) {
  return (
    <fieldset class="rule-choices">
      <legend class="lab">{TICKET_FORM.rules}</legend>
      <p class="help">{TICKET_FORM.rulesHelp}</p>
      <div>
        {Array.from(RULE_WORDS.values(), ({ id, title }) => (
          <Checkbox
            key={id}
            class="check"
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          >
            <span>
              {title} <code class="rule-id">{id}</code>
            </span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
