/** The locked page: why it is locked, a passphrase to try, and what came of the last try. */
import { createModel, effect, signal } from '@preact/signals';
import type { Ask } from '../browser/messages.ts';
import { lockedStore } from '../browser/storage.ts';
import { SECOND } from '../time.ts';
import type { Locked } from '../watch/lock.ts';
import { createPassphraseTry } from './passphrase-try.ts';

/** Comfort more than security: whoever holds the files tries elsewhere. */
const TRIES_BEFORE_A_BREAK = 5;
const BREAK = 2 * SECOND;

/** @param known since when and why, as far as the page knew when it opened. */
export const UnlockModel = createModel((ask: Ask, known: Locked | null) => {
  const locked = signal(known);
  const { passphrase, problem, type, clear, fail } = createPassphraseTry();
  const busy = signal(false);
  let failures = 0;

  /** After a restart the page may be there before the background has noted why. */
  const note = (stored: Locked | null) => {
    if (stored) locked.value = stored;
  };
  effect(() => lockedStore.watch(note));
  void lockedStore.get().then(note);

  /** The page itself goes when the lock is off: there is nothing to do after a success. */
  async function attempt(work: (text: string) => Promise<void>): Promise<void> {
    if (busy.value || passphrase.value === '') return;
    busy.value = true;
    try {
      await work(passphrase.value);
      clear();
    } catch (error) {
      fail(error);
      failures++;
      if (failures >= TRIES_BEFORE_A_BREAK) await new Promise((resolve) => setTimeout(resolve, BREAK));
    } finally {
      busy.value = false;
    }
  }

  return {
    locked,
    passphrase,
    problem,
    busy,
    type,

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
