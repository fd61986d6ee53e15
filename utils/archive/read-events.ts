import { asObject } from '../audit/context.ts';
import { type JsonObject, type StoredEvent, newestFirst } from '../audit/event.ts';
import type { Extent, PageCursor, PageRequest } from './archive.ts';
import { type EventRow, everythingOf } from './database.ts';
import { resultOf, walk } from './request.ts';

export async function getEvent(database: IDBDatabase, account: string, id: string): Promise<StoredEvent | null> {
  const events = database.transaction('events').objectStore('events');
  const row = await resultOf<EventRow | undefined>(events.get([account, id]));
  return row ? toEvent(row) : null;
}

export async function readPage(database: IDBDatabase, request: PageRequest): Promise<StoredEvent[]> {
  const lists = await Promise.all(request.accounts.map((account) => readAccount(database, account, request)));
  return lists.flat().map(toEvent).sort(newestFirst).slice(0, request.limit);
}

/** See `ArchiveReader.extent`. */
export async function readExtent(database: IDBDatabase, account: string): Promise<Extent> {
  const index = byTime(database);
  const [count, oldest] = await Promise.all([
    resultOf(index.count(everythingOf(account))),
    resultOf(index.openKeyCursor(everythingOf(account))),
  ]);
  return { count, oldest: oldest ? (oldest.key as [string, number])[1] : null };
}

async function readAccount(
  database: IDBDatabase,
  account: string,
  { limit, before }: PageRequest,
): Promise<EventRow[]> {
  const rows: EventRow[] = [];
  await walk(byTime(database).openCursor(rangeBefore(account, before), 'prev'), (cursor) => {
    rows.push(cursor.value as EventRow);
    cursor.continue();
    return rows.length < limit;
  });
  return rows;
}

function byTime(database: IDBDatabase): IDBIndex {
  return database.transaction('events').objectStore('events').index('byTime');
}

/** All of an account's events that stand after `before` in the merged list, whose ties go by account, then by id. */
function rangeBefore(account: string, before?: PageCursor): IDBKeyRange {
  if (!before) return everythingOf(account);
  const at = before.time ?? before.seenAt;
  if (account === before.account) return IDBKeyRange.bound([account], [account, at, before.id], false, true);
  // The end of the moment, or its beginning.
  return IDBKeyRange.bound([account], account < before.account ? [account, at, []] : [account, at]);
}

function toEvent({ at: _derived, ...row }: EventRow): StoredEvent {
  const entry = asObject(JSON.parse(row.json) as JsonObject);
  return { ...row, context: entry?.['context'] };
}
