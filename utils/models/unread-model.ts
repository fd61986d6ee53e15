/** Which events are unread, for rows that show before it is known which event they are; and marking them. */
import { computed, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader, UnreadEvent } from '../archive/archive.ts';
import { type StoredEvent, keyOf } from '../audit/event.ts';
import type { Ask } from '../browser/messages.ts';
import { revisionStore } from '../browser/storage.ts';
import type { News } from '../explore/explore.ts';
import { MarkingModel } from './marking-model.ts';
import type { ShownRow } from './rows-model.ts';

/** @param since when the person last looked. */
export const UnreadModel = createModel(
  (archive: ArchiveReader, ask: Ask, start: readonly UnreadEvent[], since: number) => {
    const unread = signal(start);
    const newFrom = signal(Infinity);
    effect(() => {
      const fresh = unread.value.filter(({ seenAt }) => seenAt > since);
      newFrom.value = fresh.reduce((from, { at }) => Math.min(from, at), newFrom.peek());
    });
    const marking = new MarkingModel(ask);
    const keys = computed(() => new Set(unread.value.map(({ account, id }) => `${account} ${id}`)));
    /** What the columns say of them: enough to mark a row until its event is read. */
    const prints = computed(
      () => new Set(unread.value.map(({ account, type, at, seenAt }) => printOf(account, type, at, seenAt))),
    );

    async function read(): Promise<void> {
      unread.value = await archive.unread();
    }

    effect(() => revisionStore.watch(() => void read()));

    const isUnread = (event: StoredEvent) => keys.value.has(keyOf(event).join(' '));

    return {
      ...marking,
      unread,
      /** Null where there is none. It stays while it is read. */
      news: computed<News | null>(() => (newFrom.value === Infinity ? null : { since, from: newFrom.value })),
      byAccount: computed(() => Map.groupBy(unread.value, ({ account }) => account)),
      isUnread,

      isUnreadRow({ row: { account, type, at, seenAt }, told }: ShownRow): boolean {
        return told ? isUnread(told.event) : prints.value.has(printOf(account, type, at, seenAt));
      },

      /** Those of some events that are unread become read. */
      markEvents: (events: readonly StoredEvent[]) => marking.markRead(events.filter(isUnread).map(keyOf)),

      toggle: (event: StoredEvent) =>
        isUnread(event) ? marking.markRead([keyOf(event)]) : marking.markUnread(keyOf(event)),
    };
  },
);
export type UnreadModel = InstanceType<typeof UnreadModel>;

function printOf(account: string, type: string, at: number, seenAt: number): string {
  return `${account} ${type} ${at} ${seenAt}`;
}
