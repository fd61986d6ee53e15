import type { EventKey } from '../audit/event.ts';
import type { ReadMark, UnreadEvent } from './archive.ts';
import type { EventRow } from './database.ts';
import { atomically, resultOf } from './request.ts';

export function readUnread(database: IDBDatabase): Promise<UnreadEvent[]> {
  return allOf(database.transaction('unread').objectStore('unread'));
}

/** See `Archive.markRead`. */
export function markRead(database: IDBDatabase, mark: ReadMark): Promise<void> {
  const transaction = database.transaction('unread', 'readwrite');
  const unread = transaction.objectStore('unread');
  return atomically(transaction, async () => {
    const keys = 'before' in mark ? seenUpTo(await allOf(unread), mark.before) : mark;
    for (const [account, id] of keys) unread.delete([account, id]);
  });
}

/** They count as told: nobody wants to be notified of what they took back. */
export function markUnread(database: IDBDatabase, keys: readonly EventKey[]): Promise<void> {
  const transaction = database.transaction(['events', 'unread'], 'readwrite');
  return atomically(transaction, async () => {
    for (const [account, id] of keys) {
      const row = await resultOf<EventRow | undefined>(transaction.objectStore('events').get([account, id]));
      if (!row) continue;
      const { type, at, seenAt } = row;
      transaction.objectStore('unread').put({ account, id, type, at, seenAt, told: true } satisfies UnreadEvent);
    }
  });
}

/** What was read meanwhile stays read. */
export function markTold(database: IDBDatabase, keys: readonly EventKey[]): Promise<void> {
  const transaction = database.transaction('unread', 'readwrite');
  const unread = transaction.objectStore('unread');
  return atomically(transaction, async () => {
    for (const [account, id] of keys) {
      const entry = await resultOf<UnreadEvent | undefined>(unread.get([account, id]));
      if (entry) unread.put({ ...entry, told: true });
    }
  });
}

function allOf(unread: IDBObjectStore): Promise<UnreadEvent[]> {
  return resultOf(unread.getAll());
}

function seenUpTo(unread: readonly UnreadEvent[], before: number): EventKey[] {
  return unread.filter(({ seenAt }) => seenAt <= before).map(({ account, id }) => [account, id]);
}
