/** The list of several accounts, newest first, out of as few blocks as can be. */
import { type StoredEvent, compareText, listTime, newestFirst } from '../audit/event.ts';
import type { PageCursor, PageRequest } from './archive.ts';
import { type BlockKey, type Columns, linesOf, placeAt } from './block.ts';
import { readDirectory } from './directory.ts';
import { resultOf } from './request.ts';
import { idIn } from './row.ts';
import { toStoredEvent } from './stored-event.ts';

/** See `ArchiveReader.page`. Blocks are read from the newest on, until no other can hold an event of the page. */
export async function readPage(
  database: IDBDatabase,
  { accounts, limit, before }: PageRequest,
): Promise<StoredEvent[]> {
  const transaction = database.transaction(['raw', 'cols']);
  const [raw, cols] = [transaction.objectStore('raw'), transaction.objectStore('cols')];
  const directories = await Promise.all(accounts.map((account) => readDirectory(raw, account)));
  const latest = before ? listTime(before) : Infinity;
  const blocks = directories
    .flat()
    .filter(([, from]) => from <= latest)
    .sort(([, , a], [, , b]) => b - a);
  let page: StoredEvent[] = [];
  for (const key of blocks) {
    const last = page[limit - 1];
    if (last && listTime(last) > key[2]) break;
    const [text, columns] = await Promise.all([resultOf<string>(raw.get(key)), resultOf<Columns>(cols.get(key))]);
    page = [...page, ...eventsOf(key, text, columns, limit, before)].sort(newestFirst).slice(0, limit);
  }
  return page;
}

function eventsOf(
  [account, , , count]: BlockKey,
  text: string,
  columns: Columns,
  limit: number,
  before?: PageCursor,
): StoredEvent[] {
  const start = before ? firstAfter(before, account, text, columns) : 0;
  if (start >= count) return [];
  return linesOf(text, start, limit).map((json, index) => toStoredEvent(account, json, columns, start + index));
}

/** The first row that stands after the cursor in the merged list. */
function firstAfter(cursor: PageCursor, account: string, text: string, columns: Columns): number {
  const at = listTime(cursor);
  const rows = columns.time.length;
  const since = search(0, rows, (row) => placeAt(columns, row) <= at);
  const until = search(since, rows, (row) => placeAt(columns, row) < at);
  const order = compareText(account, cursor.account);
  if (order !== 0 || since === until) return order < 0 ? since : until;
  const moment = linesOf(text, since, until - since);
  const idOf = (row: number) => columns.names[row] ?? idIn(moment[row - since] ?? '');
  return search(since, until, (row) => compareText(idOf(row), cursor.id) < 0);
}

/** The first of some rows that passes, where all that follow it pass too; `end` where none does. */
function search(start: number, end: number, passes: (row: number) => boolean): number {
  while (start < end) {
    const middle = (start + end) >>> 1;
    if (passes(middle)) end = middle;
    else start = middle + 1;
  }
  return start;
}
