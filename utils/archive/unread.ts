import type { EventKey } from '../audit/event.ts';
import type { ReadMark, UnreadEvent } from './archive.ts';
import type { Database } from './database.ts';
import { atomically } from './transaction.ts';

export function readUnread(database: Database): Promise<UnreadEvent[]> {
  return database.getAll('unread');
}

export function markRead(database: Database, mark: ReadMark): Promise<void> {
  const transaction = database.transaction('unread', 'readwrite');
  return atomically(transaction, async () => {
    const keys = 'before' in mark ? seenUpTo(await transaction.store.getAll(), mark.before) : mark;
    await Promise.all(keys.map(([account, id]) => transaction.store.delete([account, id])));
  });
}

function seenUpTo(unread: readonly UnreadEvent[], before: number): EventKey[] {
  return unread.filter(({ seenAt }) => seenAt <= before).map(({ account, id }) => [account, id]);
}

export function markUnread(database: Database, keys: readonly EventKey[]): Promise<void> {
  const transaction = database.transaction(['events', 'unread'], 'readwrite');
  return atomically(transaction, async () => {
    for (const [account, id] of keys) {
      const row = await transaction.objectStore('events').get([account, id]);
      if (!row) continue;
      const { type, at, seenAt } = row;
      await transaction.objectStore('unread').put({ account, id, type, at, seenAt, told: true });
    }
  });
}

export function markTold(database: Database, keys: readonly EventKey[]): Promise<void> {
  const transaction = database.transaction('unread', 'readwrite');
  return atomically(transaction, async () => {
    for (const [account, id] of keys) {
      const entry = await transaction.store.get([account, id]);
      if (entry) await transaction.store.put({ ...entry, told: true });
    }
  });
}
