/** The passphrase, asked once more before something confidential. */
import { createModel, signal } from '@preact/signals';
import type { Ask } from '../browser/messages.ts';
import { factsOf } from '../errors.ts';
import { createPassphraseTry } from './passphrase-try.ts';

export const ConfirmModel = createModel((ask: Ask) => {
  /** Where somebody waits for the passphrase: tells them whether it was given. */
  const waiting = signal<((given: boolean) => void) | null>(null);
  const { passphrase, problem, type, clear, fail } = createPassphraseTry();

  function end(given: boolean): void {
    const tell = waiting.value;
    waiting.value = null;
    clear();
    tell?.(given);
  }

  return {
    waiting,
    passphrase,
    problem,
    type,

    async submit(): Promise<void> {
      try {
        await ask('confirmPassphrase', passphrase.value);
        end(true);
      } catch (error) {
        fail(error);
      }
    },

    cancel: () => end(false),

    /** Does something; where the passphrase has to be given first, asks for it and does it then. @returns null: not given. */
    async confirmed<T>(work: () => Promise<T>): Promise<T | null> {
      try {
        return await work();
      } catch (error) {
        if (factsOf(error).kind !== 'confirm') throw error;
        const given = await new Promise<boolean>((resolve) => {
          waiting.value = resolve;
        });
        return given ? work() : null;
      }
    },
  };
});
export type ConfirmModel = InstanceType<typeof ConfirmModel>;
