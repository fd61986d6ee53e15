/** The choice of how secrets are kept, with its passphrase. */
import { createModel, signal } from '@preact/signals';
import type { NewProtection, Protection } from '../watch/lock.ts';
import { NewPassphraseModel } from './new-passphrase-model.ts';

export const ProtectionChoiceModel = createModel((suggest: () => Promise<string>) => {
  const mode = signal<Protection>('passphrase');
  const typed = new NewPassphraseModel(suggest);
  return {
    mode,
    typed,

    /** @returns what was chosen, or null after telling at the fields what is wrong. */
    take(): NewProtection | null {
      if (mode.value !== 'passphrase') return { mode: mode.value, passphrase: null };
      const passphrase = typed.take();
      return passphrase === null ? null : { mode: 'passphrase', passphrase };
    },
  };
});
export type ProtectionChoiceModel = InstanceType<typeof ProtectionChoiceModel>;
