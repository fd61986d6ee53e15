import type { ProtectionModel } from '../../utils/models/protection-model.ts';
import { problemWords } from '../../utils/words/problems.ts';
import { CHOICE, PROTECTION } from '../../utils/words/protection.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SecretField } from '../ui/SecretField.tsx';
import { NewPassphrase } from './NewPassphrase.tsx';
import { ProtectionChoice } from './ProtectionChoice.tsx';

const TITLES = { passphrase: PROTECTION.change, key: PROTECTION.newKey, mode: PROTECTION.another } as const;

/** Changes the passphrase, the key below it, or the way the secrets are kept; the present passphrase first. */
export function ProtectionDialog({ model, onSaved }: { model: ProtectionModel; onSaved: () => void }) {
  const kind = model.changing.value;
  const choice = model.choice.value;
  const problem = model.problem.value && problemWords(model.problem.value).title;
  if (!kind) return null;
  return (
    <Dialog title={TITLES[kind]} onClose={model.close}>
      <form
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void model.save().then((saved) => saved && onSaved());
        }}
      >
        {model.asksForCurrent.value && (
          <SecretField
            id="current-passphrase"
            label={PROTECTION.current}
            help=""
            fault={problem}
            value={model.current.value}
            revealLabel={CHOICE.reveal}
            onInput={model.type}
          />
        )}
        {kind === 'key' && <p class="help">{PROTECTION.newKeyText}</p>}
        {kind === 'passphrase' && <NewPassphrase model={choice.typed} />}
        {kind === 'mode' && <ProtectionChoice model={choice} />}
        {!model.asksForCurrent.value && problem && <p class="err">{problem}</p>}
        <div class="acts">
          <Button onClick={model.close}>{PROTECTION.cancel}</Button>
          <Button kind="primary" type="submit" disabled={model.busy.value}>
            {model.busy.value ? PROTECTION.saving : PROTECTION.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
