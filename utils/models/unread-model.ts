/** Which events are unread, for rows that show before it is known which event they are; and marking them. */
import { computed, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader, UnreadEvent } from '../archive/archive.ts';
import { type EventKey, type StoredEvent, keyOf } from '../audit/event.ts';
import type { Ask } from '../browser/messages.ts';
import { revisionStore } from '../browser/storage.ts';
import { SECOND } from '../time.ts';
import { forgetAfter } from './forget-after.ts';
import type { Marked } from './reading-model.ts';
import type { ShownRow } from './rows-model.ts';

/** Long enough to see what happened and to reach for it. */
const UNDO_LASTS = 12 * SECOND;

/** What is new to the person: it was stored after they last looked, and was unread then or came since. */
export interface News {
  /** When they last looked. */
  readonly since: number;
  /** Where the oldest of it stands in the list. */
  readonly from: number;
}

/** @param since when the person last looked. */
export const UnreadModel = createModel(
  (archive: ArchiveReader, ask: Ask, start: readonly UnreadEvent[], since: number) => {
    const unread = signal(start);
    const newFrom = signal(Infinity);
    effect(() => {
      const fresh = unread.value.filter(({ seenAt }) => seenAt > since);
      newFrom.value = fresh.reduce((from, { at }) => Math.min(from, at), newFrom.peek());
    });
    const undoable = signal<Marked | null>(null);
    forgetAfter(undoable, UNDO_LASTS);
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

    async function markRead(marked: readonly EventKey[]): Promise<void> {
      if (marked.length === 0) return;
      await ask('markRead', marked);
      undoable.value = { keys: marked };
    }

    return {
      unread,
      undoable,
      /** Null where there is none. It stays while it is read. */
      news: computed<News | null>(() => (newFrom.value === Infinity ? null : { since, from: newFrom.value })),
      byAccount: computed(() => Map.groupBy(unread.value, ({ account }) => account)),
      isUnread,

      isUnreadRow({ row: { account, type, at, seenAt }, told }: ShownRow): boolean {
        return told ? isUnread(told.event) : prints.value.has(printOf(account, type, at, seenAt));
      },

      /** Those of some events that are unread become read. */
      markEvents: (events: readonly StoredEvent[]) => markRead(events.filter(isUnread).map(keyOf)),
      markRead,

      async toggle(event: StoredEvent): Promise<void> {
        if (isUnread(event)) await markRead([keyOf(event)]);
        else await ask('markUnread', [keyOf(event)]);
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
  },
);
export type UnreadModel = InstanceType<typeof UnreadModel>;

function printOf(account: string, type: string, at: number, seenAt: number): string {
  return `${account} ${type} ${at} ${seenAt}`;
}
