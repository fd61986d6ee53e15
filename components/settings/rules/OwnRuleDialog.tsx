import { SEVERITIES, type Severity } from '../../../utils/audit/catalogue.ts';
import type { OwnRulesModel } from '../../../utils/models/own-rules-model.ts';
import { OWN_RULES } from '../../../utils/words/own-rules.ts';
import { SEVERITY_WORDS } from '../../../utils/words/popup.ts';
import { THRESHOLDS } from '../../../utils/words/rule-options.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { SelectField } from '../../ui/SelectField.tsx';
import { NumberField, isWhole } from '../NumberField.tsx';

const COUNTS = [
  ['more', 1, 10_000],
  ['minutes', 1, 1440],
] as const;

const SEVERITY_CHOICES = SEVERITIES.map((severity) => [severity, SEVERITY_WORDS[severity]] as const);

/** Makes a rule out of a saved view, or changes one. */
export function OwnRuleDialog({ model: { draft, views, all, isSound, type, save, cancel } }: { model: OwnRulesModel }) {
  const { value: typed } = draft;
  if (!typed) return null;
  const isKnown = all.value.some(({ rule }) => rule.id === typed.id);
  return (
    <FormDialog
      title={isKnown ? OWN_RULES.editTitle : OWN_RULES.addTitle}
      words={OWN_RULES}
      isSound={isSound.value}
      onSave={() => void save()}
      onClose={cancel}
    >
      <SelectField
        id="own-view"
        label={OWN_RULES.view}
        value={typed.view}
        choices={views.value.map(({ id, name }) => [id, name] as const)}
        onChange={(view) => type({ view })}
      />
      <Segments
        label={OWN_RULES.when}
        value={typed.isBurst ? 'burst' : 'each'}
        choices={[
          ['each', OWN_RULES.each],
          ['burst', OWN_RULES.burst],
        ]}
        onChoose={(when) => type({ isBurst: when === 'burst' })}
      />
      {typed.isBurst &&
        COUNTS.map(([name, least, most]) => (
          <NumberField
            key={name}
            id={`own-${name}`}
            label={OWN_RULES[name]}
            value={`${Number.isNaN(typed[name]) ? '' : typed[name]}`}
            least={least}
            most={most}
            isWrong={!isWhole(`${typed[name]}`, least, most)}
            help={THRESHOLDS.bounds(least, most)}
            onInput={(text) => type({ [name]: text.trim() === '' ? NaN : Number(text) })}
          />
        ))}
      <SelectField
        id="own-severity"
        label={OWN_RULES.severity}
        value={typed.severity}
        choices={SEVERITY_CHOICES}
        onChange={(severity) => type({ severity: severity as Severity })}
      />
    </FormDialog>
  );
}
