/** Marking as read, and taking it back. */
import { createModel, signal } from '@preact/signals';
import type { EventKey } from '../audit/event.ts';
import type { Ask } from '../browser/messages.ts';
import { UNDO_LASTS, forgetAfter } from './forget-after.ts';

/** What can be taken back with one click. */
interface Marked {
  readonly keys: readonly EventKey[];
}

export const MarkingModel = createModel((ask: Ask) => {
  const undoable = signal<Marked | null>(null);
  forgetAfter(undoable, UNDO_LASTS);
  return {
    undoable,

    async markRead(keys: readonly EventKey[]): Promise<void> {
      if (keys.length === 0) return;
      await ask('markRead', keys);
      undoable.value = { keys };
    },

    async markUnread(key: EventKey): Promise<void> {
      await ask('markUnread', [key]);
    },

    async undo(): Promise<void> {
      const marked = undoable.value;
      undoable.value = null;
      if (marked) await ask('markUnread', marked.keys);
    },

    dismissUndo(): void {
      undoable.value = null;
    },
  };
});
export type MarkingModel = InstanceType<typeof MarkingModel>;
