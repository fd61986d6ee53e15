import { useEffect, useRef } from 'preact/hooks';
import type { AccountFormModel } from '../../utils/models/account-form-model.ts';
import { FORM, faultWords } from '../../utils/words/options.ts';
import { ProtectionChoice } from '../lock/ProtectionChoice.tsx';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { ConnectionResult } from './ConnectionResult.tsx';
import { Guidance } from './Guidance.tsx';

interface AccountFormProps {
  form: AccountFormModel;
  /** The label of the account that is changed; null for a new one. */
  editing: string | null;
  /** Whether the person asked for the form, and so wants to type. */
  takesFocus: boolean;
  /** Absent where there is nothing to go back to. */
  onCancel?: () => void;
}

/** Label, key and secret of an account, a test of them, and the way to keep them. */
export function AccountForm({ form, editing, takesFocus, onCancel }: AccountFormProps) {
  const { draft, faults, busy } = form;
  const element = useRef<HTMLFormElement>(null);
  const focusOn = (selector: string) => element.current?.querySelector<HTMLElement>(selector)?.focus();
  useEffect(() => {
    if (takesFocus) focusOn(editing === null ? '#account-label' : '#account-secret');
  }, [takesFocus, editing]);
  const fault = (field: keyof typeof faults.value) => {
    const kind = faults.value[field];
    return kind ? faultWords(field, kind) : null;
  };
  return (
    <form
      ref={element}
      class="panel add"
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void form.save().then(() => focusOn('[aria-invalid="true"]'));
      }}
    >
      <div class="fields">
        <h3>{editing !== null ? FORM.editTitle(editing) : FORM.addTitle}</h3>
        <Field
          id="account-label"
          label={FORM.label}
          help={FORM.labelHelp}
          fault={fault('label')}
          value={draft.value.label}
          autocomplete="off"
          onInput={(label) => form.type({ label })}
        />
        {form.needsKey.value && (
          <Field
            id="account-key"
            label={FORM.apiKey}
            help={FORM.apiKeyHelp}
            fault={fault('apiKey')}
            value={draft.value.apiKey}
            mono
            autocomplete="off"
            onInput={(apiKey) => form.type({ apiKey })}
          />
        )}
        <SecretField
          id="account-secret"
          label={FORM.apiSecret}
          mono
          revealLabel={FORM.reveal}
          value={draft.value.apiSecret}
          help={form.needsKey.value ? FORM.apiSecretHelp : FORM.apiSecretKept}
          fault={fault('apiSecret')}
          onInput={(apiSecret) => form.type({ apiSecret })}
        />
      </div>
      <Guidance />
      {form.needsChoice.value && <ProtectionChoice model={form.choice} />}
      <div class="end">
        <ConnectionResult result={form.result.value} testing={busy.value === 'testing'} />
        <div class="row2">
          <Button disabled={busy.value !== null} onClick={() => void form.test()}>
            {FORM.test}
          </Button>
          <Button kind="primary" type="submit" disabled={busy.value !== null}>
            {busy.value === 'saving' ? FORM.saving : FORM.save}
          </Button>
          {onCancel && (
            <Button kind="quiet" onClick={onCancel}>
              {FORM.cancel}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
