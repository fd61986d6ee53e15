/** Marking what the popup shows. Every bulk act touches only what is shown. */
import { computed, createModel } from '@preact/signals';
import { keyOf } from '../audit/event.ts';
import type { Ask } from '../browser/messages.ts';
import type { FeedItem, FeedModel } from './feed-model.ts';
import { MarkingModel } from './marking-model.ts';

export const ReadingModel = createModel((ask: Ask, feed: FeedModel) => {
  const marking = new MarkingModel(ask);
  const unreadShown = computed(() => feed.items.value.filter(({ unread }) => unread));
  return {
    ...marking,
    unreadShown,

    markShown: () => marking.markRead(unreadShown.value.map(({ event }) => keyOf(event))),

    toggle: ({ unread, event }: FeedItem) =>
      unread ? marking.markRead([keyOf(event)]) : marking.markUnread(keyOf(event)),
  };
});
export type ReadingModel = InstanceType<typeof ReadingModel>;
