import { type JsonObject, type StoredEvent, listTime, newestFirst } from '../audit/event.ts';
import { asObject } from '../audit/context.ts';
import type { Addition, Extent, PageCursor, PageRequest } from './archive.ts';
import type { Database, EventRow } from './database.ts';
import { atomically } from './transaction.ts';

export function addEvents(database: Database, account: string, { rows, seenAt }: Addition): Promise<number> {
  const transaction = database.transaction(['events', 'unread'], 'readwrite', { durability: 'strict' });
  const events = transaction.objectStore('events');
  const unread = transaction.objectStore('unread');
  return atomically(transaction, async () => {
    let added = 0;
    for (const { event, unread: isUnread } of rows) {
      const { id, type } = event;
      if ((await events.getKey([account, id])) !== undefined) continue;
      const row = toRow({ ...event, account, seenAt });
      await events.add(row);
      if (isUnread) await unread.put({ account, id, type, at: row.at, seenAt, told: false });
      added++;
    }
    return added;
  });
}

export async function getEvent(database: Database, account: string, id: string): Promise<StoredEvent | null> {
  const row = await database.get('events', [account, id]);
  return row ? toEvent(row) : null;
}

export async function readPage(database: Database, { accounts, limit, before }: PageRequest): Promise<StoredEvent[]> {
  const lists = await Promise.all(accounts.map((account) => readAccount(database, account, limit, before)));
  return lists.flat().map(toEvent).sort(newestFirst).slice(0, limit);
}

export async function readExtent(database: Database, account: string): Promise<Extent> {
  const index = database.transaction('events').store.index('byTime');
  const everything = IDBKeyRange.bound([account], [account, []]);
  const [count, oldest] = await Promise.all([index.count(everything), index.openKeyCursor(everything)]);
  return { count, oldest: oldest ? oldest.key[1] : null };
}

async function readAccount(database: Database, account: string, limit: number, before?: PageCursor) {
  const rows: EventRow[] = [];
  const index = database.transaction('events').store.index('byTime');
  let cursor = await index.openCursor(rangeBefore(account, before), 'prev');
  for (; cursor && rows.length < limit; cursor = await cursor.continue()) rows.push(cursor.value);
  return rows;
}

/** All of an account's events that stand after `before` in the merged list, whose ties go by account, then by id. */
function rangeBefore(account: string, before?: PageCursor): IDBKeyRange {
  if (!before) return IDBKeyRange.bound([account], [account, []]);
  const at = before.time ?? before.seenAt;
  if (account === before.account) return IDBKeyRange.bound([account], [account, at, before.id], false, true);
  // An array sorts after every string: this is the end of the moment, or its beginning.
  return IDBKeyRange.bound([account], account < before.account ? [account, at, []] : [account, at]);
}

function toRow({ context: _inJson, ...event }: StoredEvent): EventRow {
  return { ...event, at: listTime({ ...event, context: undefined }) };
}

function toEvent({ at: _derived, ...row }: EventRow): StoredEvent {
  const entry = asObject(JSON.parse(row.json) as JsonObject);
  return { ...row, context: entry?.['context'] };
}
