/** A passphrase that is being chosen, typed twice. It lives here while it is typed and nowhere else. */
import { createModel, signal } from '@preact/signals';
import { type PassphraseFault, findPassphraseFault } from '../watch/passphrase.ts';

type Suggest = () => Promise<string>;

export const NewPassphraseModel = createModel((suggest: Suggest) => {
  const passphrase = signal('');
  const repeated = signal('');
  const faults = signal<{ passphrase?: PassphraseFault; repeated?: PassphraseFault }>({});
  /** Whether the one in the fields was made for the person, who then has to see it. */
  const suggested = signal(false);
  const busy = signal(false);

  return {
    passphrase,
    repeated,
    faults,
    suggested,
    busy,

    type(field: 'passphrase' | 'repeated', text: string): void {
      (field === 'passphrase' ? passphrase : repeated).value = text;
      suggested.value = false;
      faults.value = {};
    },

    /** Loads the words when first asked, and fills both fields. */
    async offer(): Promise<void> {
      busy.value = true;
      try {
        passphrase.value = repeated.value = await suggest();
        suggested.value = true;
        faults.value = {};
      } finally {
        busy.value = false;
      }
    },

    /** @returns the passphrase, or null after telling at the fields what is wrong. */
    take(): string | null {
      const fault = findPassphraseFault(passphrase.value);
      const isSame = passphrase.value === repeated.value;
      faults.value = { ...(fault && { passphrase: fault }), ...(!fault && !isSame && { repeated: 'different' }) };
      return fault || !isSame ? null : passphrase.value;
    },
  };
});
export type NewPassphraseModel = InstanceType<typeof NewPassphraseModel>;
