/** Asking for a check, and knowing that one was asked for: the first page of events may be seconds away. */
import { computed, createModel, signal } from '@preact/signals';
import type { Ask } from '../browser/messages.ts';

export const CheckModel = createModel((ask: Ask) => {
  const pending = signal(0);
  return {
    /** From the asking until the last of what was asked for is done. */
    asked: computed(() => pending.value > 0),

    /** @param account null for all. @throws Problem */
    async check(account: string | null): Promise<void> {
      pending.value++;
      try {
        await ask('check', account);
      } finally {
        pending.value--;
      }
    },
  };
});
export type CheckModel = InstanceType<typeof CheckModel>;
