import { type EventKey, listTime } from '../audit/event.ts';
import type { ReadMark, UnreadEvent } from './archive.ts';
import { toWords } from './event-id.ts';
import { BLOCK_STORES, findEvent } from './find-event.ts';
import { atomically, resultOf } from './request.ts';

/** See `Archive.markRead`. */
export function markRead(database: IDBDatabase, mark: ReadMark): Promise<void> {
  const transaction = database.transaction('inbox', 'readwrite');
  const inbox = transaction.objectStore('inbox');
  return atomically(transaction, async () => {
    const keys = 'before' in mark ? seenUpTo(await allOf(inbox), mark.before) : mark;
    for (const [account, id] of keys) inbox.delete([account, id]);
  });
}

/** They count as told: nobody wants to be notified of what they took back. */
export async function markUnread(database: IDBDatabase, keys: readonly EventKey[]): Promise<void> {
  const words = await Promise.all(keys.map(([, id]) => toWords([id])));
  const transaction = database.transaction([...BLOCK_STORES, 'inbox'], 'readwrite');
  await atomically(transaction, async () => {
    for (const [index, [account]] of keys.entries()) {
      const event = await findEvent(transaction, account, words[index] ?? new Int32Array());
      if (!event) continue;
      const { id, type, seenAt } = event;
      const entry: UnreadEvent = { account, id, type, at: listTime(event), seenAt, told: true };
      transaction.objectStore('inbox').put(entry, [account, id]);
    }
  });
}

/** What was read meanwhile stays read. */
export function markTold(database: IDBDatabase, keys: readonly EventKey[]): Promise<void> {
  const transaction = database.transaction('inbox', 'readwrite');
  const inbox = transaction.objectStore('inbox');
  return atomically(transaction, async () => {
    for (const key of keys) {
      const entry = await resultOf<UnreadEvent | undefined>(inbox.get([...key]));
      if (entry) inbox.put({ ...entry, told: true }, [...key]);
    }
  });
}

function allOf(inbox: IDBObjectStore): Promise<UnreadEvent[]> {
  return resultOf(inbox.getAll());
}

function seenUpTo(unread: readonly UnreadEvent[], before: number): EventKey[] {
  return unread.filter(({ seenAt }) => seenAt <= before).map(({ account, id }) => [account, id]);
}
