import type { ConfirmModel } from '../../utils/models/confirm-model.ts';
import { problemWords } from '../../utils/words/problems.ts';
import { CHOICE, PROTECTION } from '../../utils/words/protection.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { SecretField } from '../ui/SecretField.tsx';

/** The passphrase once more, before something confidential. */
export function ConfirmPassphrase({ model }: { model: ConfirmModel }) {
  return (
    <Dialog title={PROTECTION.again} onClose={model.cancel}>
      <form
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void model.submit();
        }}
      >
        <SecretField
          id="confirm-passphrase"
          label={CHOICE.passphrase}
          help={PROTECTION.againText}
          fault={model.problem.value && problemWords(model.problem.value).title}
          value={model.passphrase.value}
          revealLabel={CHOICE.reveal}
          onInput={model.type}
        />
        <div class="acts">
          <Button onClick={model.cancel}>{PROTECTION.cancel}</Button>
          <Button kind="primary" type="submit">
            {PROTECTION.goOn}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
