import type { NewPassphraseModel } from '../../utils/models/new-passphrase-model.ts';
import { CHOICE, passphraseFaultWords } from '../../utils/words/protection.ts';
import { Button } from '../ui/Button.tsx';
import { SecretField } from '../ui/SecretField.tsx';

/** A passphrase to choose: typed twice, or four words that are offered. */
export function NewPassphrase({ model }: { model: NewPassphraseModel }) {
  const { passphrase, repeated, faults, suggested, busy } = model;
  const fault = (field: 'passphrase' | 'repeated') => {
    const kind = faults.value[field];
    return kind ? passphraseFaultWords(kind) : null;
  };
  return (
    <div class="new-passphrase">
      <SecretField
        id="new-passphrase"
        label={CHOICE.passphrase}
        help={suggested.value ? CHOICE.suggested : CHOICE.passphraseHelp}
        fault={fault('passphrase')}
        value={passphrase.value}
        revealLabel={CHOICE.reveal}
        shown={suggested.value}
        onInput={(text) => model.type('passphrase', text)}
      />
      <SecretField
        id="repeat-passphrase"
        label={CHOICE.repeat}
        help={CHOICE.repeatHelp}
        fault={fault('repeated')}
        value={repeated.value}
        revealLabel={CHOICE.reveal}
        onInput={(text) => model.type('repeated', text)}
      />
      <Button small icon="refresh" disabled={busy.value} onClick={() => void model.offer()}>
        {busy.value ? CHOICE.suggesting : CHOICE.suggest}
      </Button>
    </div>
  );
}
