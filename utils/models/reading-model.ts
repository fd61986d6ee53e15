/** Marking as read, and taking it back. Every bulk act touches only what is shown. */
import { computed, createModel, signal } from '@preact/signals';
import { type EventKey, keyOf } from '../audit/event.ts';
import type { Ask } from '../browser/messages.ts';
import { SECOND } from '../time.ts';
import type { FeedItem, FeedModel } from './feed-model.ts';
import { forgetAfter } from './forget-after.ts';

/** Long enough to see what happened and to reach for it; it lies over the list. */
const UNDO_LASTS = 12 * SECOND;

/** What can be taken back with one click. */
export interface Marked {
  readonly keys: readonly EventKey[];
}

export const ReadingModel = createModel((ask: Ask, feed: FeedModel) => {
  const undoable = signal<Marked | null>(null);
  forgetAfter(undoable, UNDO_LASTS);
  const unreadShown = computed(() => feed.items.value.filter(({ unread }) => unread));

  async function markRead(items: readonly FeedItem[]): Promise<void> {
    const keys = items.map(({ event }) => keyOf(event));
    if (keys.length === 0) return;
    await ask('markRead', keys);
    undoable.value = { keys };
  }

  return {
    undoable,
    unreadShown,

    markShown: () => markRead(unreadShown.value),

    async toggle(item: FeedItem): Promise<void> {
      if (item.unread) await markRead([item]);
      else await ask('markUnread', [keyOf(item.event)]);
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
export type ReadingModel = InstanceType<typeof ReadingModel>;
