/** The locked page: a passphrase to try, and what came of the last try. */
import { createModel, signal } from '@preact/signals';
import type { Ask } from '../browser/messages.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import { SECOND } from '../time.ts';

/** Comfort more than security: whoever holds the files tries elsewhere. */
const TRIES_BEFORE_A_BREAK = 5;
const BREAK = 2 * SECOND;

export const UnlockModel = createModel((ask: Ask) => {
  const passphrase = signal('');
  const problem = signal<ProblemFacts | null>(null);
  const busy = signal(false);
  let failures = 0;

  /** The page itself goes when the lock is off: there is nothing to do after a success. */
  async function attempt(work: (text: string) => Promise<void>): Promise<void> {
    if (busy.value || passphrase.value === '') return;
    busy.value = true;
    try {
      await work(passphrase.value);
      passphrase.value = '';
    } catch (error) {
      problem.value = factsOf(error);
      failures++;
      if (failures >= TRIES_BEFORE_A_BREAK) await new Promise((resolve) => setTimeout(resolve, BREAK));
    } finally {
      busy.value = false;
    }
  }

  return {
    passphrase,
    problem,
    busy,

    type(text: string): void {
      passphrase.value = text;
      problem.value = null;
    },

    unlock: () => attempt((text) => ask('unlock', text)),

    restore: () =>
      attempt(async (text) => {
        await ask('restoreVault', text);
        await ask('unlock', text);
      }),

    erase: () => ask('eraseEverything'),
  };
});
export type UnlockModel = InstanceType<typeof UnlockModel>;
