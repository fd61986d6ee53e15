import { type StoredEvent, listTime } from '../audit/event.ts';
import type { Addition } from './archive.ts';
import type { EventRow } from './database.ts';
import { atomically, resultOf } from './request.ts';

/** See `Archive.add`. */
export function addEvents(database: IDBDatabase, account: string, { rows, seenAt }: Addition): Promise<number> {
  const transaction = database.transaction(['events', 'unread'], 'readwrite', { durability: 'strict' });
  const events = transaction.objectStore('events');
  const unread = transaction.objectStore('unread');
  return atomically(transaction, async () => {
    let added = 0;
    for (const { event, unread: isUnread } of rows) {
      const { id, type } = event;
      if ((await resultOf(events.getKey([account, id]))) !== undefined) continue;
      const row = toRow({ ...event, account, seenAt });
      events.add(row);
      if (isUnread) unread.put({ account, id, type, at: row.at, seenAt, told: false });
      added++;
    }
    return added;
  });
}

function toRow({ context: _inJson, ...event }: StoredEvent): EventRow {
  return { ...event, at: listTime({ ...event, context: undefined }) };
}
