import { useSignal } from '@preact/signals';
import type { AccountFormModel } from '../../utils/models/account-form-model.ts';
import { FORM, faultWords } from '../../utils/words/options.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { ConnectionResult } from './ConnectionResult.tsx';

interface AccountFormProps {
  form: AccountFormModel;
  /** The label of the account that is changed; null for a new one. */
  editing: string | null;
  /** Absent where there is nothing to go back to. */
  onCancel?: () => void;
}

/** Label, key and secret of an account, a test of them, and the way to keep them. */
export function AccountForm({ form, editing, onCancel }: AccountFormProps) {
  const { draft, faults, busy } = form;
  const fault = (field: keyof typeof faults.value) => {
    const kind = faults.value[field];
    return kind ? faultWords(field, kind) : null;
  };
  return (
    <form
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void form.save();
      }}
    >
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
      {editing === null && (
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
        value={draft.value.apiSecret}
        help={editing !== null ? FORM.apiSecretKept : FORM.apiSecretHelp}
        fault={fault('apiSecret')}
        onInput={(apiSecret) => form.type({ apiSecret })}
      />
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
    </form>
  );
}

type SecretFieldProps = Pick<Parameters<typeof Field>[0], 'help' | 'fault' | 'value' | 'onInput'>;

/** Can be looked at while it is typed. The browser is told not to keep it: a plain text field lands in its session files. */
function SecretField(props: SecretFieldProps) {
  const revealed = useSignal(false);
  return (
    <Field
      id="account-secret"
      label={FORM.apiSecret}
      mono
      type={revealed.value ? 'text' : 'password'}
      autocomplete={revealed.value ? 'off' : 'new-password'}
      {...props}
    >
      <IconButton
        icon="eye"
        label={FORM.reveal}
        aria-pressed={revealed.value}
        onClick={() => {
          revealed.value = !revealed.value;
        }}
      />
    </Field>
  );
}
