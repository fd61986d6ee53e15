import type { EventKey } from '../audit/event.ts';
import type { ReadMark, UnreadEvent } from './archive.ts';
import type { Database } from './database.ts';

export function readUnread(database: Database): Promise<UnreadEvent[]> {
  return database.getAll('unread');
}

export async function markRead(database: Database, mark: ReadMark): Promise<void> {
  const transaction = database.transaction('unread', 'readwrite');
  const keys = 'before' in mark ? seenUpTo(await transaction.store.getAll(), mark.before) : mark;
  await Promise.all(keys.map(([account, id]) => transaction.store.delete([account, id])));
  await transaction.done;
}

function seenUpTo(unread: readonly UnreadEvent[], before: number): EventKey[] {
  return unread.filter(({ seenAt }) => seenAt <= before).map(({ account, id }) => [account, id]);
}

export async function markUnread(database: Database, keys: readonly EventKey[]): Promise<void> {
  const transaction = database.transaction(['events', 'unread'], 'readwrite');
  for (const [account, id] of keys) {
    const row = await transaction.objectStore('events').get([account, id]);
    if (!row) continue;
    const { type, at, seenAt } = row;
    await transaction.objectStore('unread').put({ account, id, type, at, seenAt, told: true });
  }
  await transaction.done;
}

export async function markTold(database: Database, keys: readonly EventKey[]): Promise<void> {
  const transaction = database.transaction('unread', 'readwrite');
  for (const [account, id] of keys) {
    const entry = await transaction.store.get([account, id]);
    if (entry) await transaction.store.put({ ...entry, told: true });
  }
  await transaction.done;
}
