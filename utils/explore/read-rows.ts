/** Rows of a table with their JSON. */
import { type Columns, linesOf, placeAt } from '../archive/block.ts';
import { readDirectory } from '../archive/directory.ts';
import { resultOf } from '../archive/request.ts';
import { toStoredEvent } from '../archive/stored-event.ts';
import type { StoredEvent } from '../audit/event.ts';
import { cutLines, lineAt } from './lines.ts';
import { type Table, originOf } from './table.ts';
import type { TableBlock } from './table-block.ts';

/** So many blocks' JSON is in memory at a time: 11 MB. */
const MOST_AT_ONCE = 8;

/** An event as it is stored: its JSON, and where in which columns the rest stands. */
export interface StoredRow {
  readonly account: string;
  readonly json: string;
  readonly columns: Columns;
  readonly index: number;
}

export function toEvent({ account, json, columns, index }: StoredRow): StoredEvent {
  return toStoredEvent(account, json, columns, index);
}

/** Reads each block once. What was erased since the table was built is left out. */
export async function readRows(database: IDBDatabase, table: Table, rows: Uint32Array): Promise<StoredRow[]> {
  const places = new Map<TableBlock, { place: number; index: number }[]>();
  rows.forEach((row, place) => {
    const { block, index } = originOf(table, row);
    const known = places.get(block);
    if (known) known.push({ place, index });
    else places.set(block, [{ place, index }]);
  });
  const found = Array.from<unknown, StoredRow | null>(rows, () => null);
  const wanted = [...places];
  for (let start = 0; start < wanted.length; start += MOST_AT_ONCE) {
    await Promise.all(
      wanted.slice(start, start + MOST_AT_ONCE).map(async ([block, some]) => {
        const read = await readBlock(
          database,
          block,
          some.map(({ index }) => index),
        );
        some.forEach(({ place }, which) => {
          found[place] = read[which] ?? null;
        });
      }),
    );
  }
  return found.filter((row) => row !== null);
}

async function readBlock(
  database: IDBDatabase,
  { key, columns, stock: { account } }: TableBlock,
  indices: readonly number[],
): Promise<(StoredRow | null)[]> {
  const transaction = database.transaction(['raw', 'cols']);
  const text = await resultOf<string | undefined>(transaction.objectStore('raw').get(key));
  if (text === undefined) return Promise.all(indices.map((index) => findAgain(transaction, account, columns, index)));
  const lines = cutLines(text);
  return indices.map((index) => ({ account, columns, index, json: lineAt(text, lines, index) }));
}

/** The block was replaced since: each poll replaces the newest. */
async function findAgain(
  transaction: IDBTransaction,
  account: string,
  known: Columns,
  place: number,
): Promise<StoredRow | null> {
  const [raw, cols] = [transaction.objectStore('raw'), transaction.objectStore('cols')];
  const at = placeAt(known, place);
  for (const key of await readDirectory(raw, account)) {
    if (at < key[1] || at > key[2]) continue;
    const columns = await resultOf<Columns>(cols.get(key));
    const index = columns.time.findIndex((_, row) => isSame(columns, row, known, place));
    if (index < 0) continue;
    const [json = ''] = linesOf(await resultOf<string>(raw.get(key)), index, 1);
    return { account, json, columns, index };
  }
  return null;
}

/** Two events of one account, one millisecond and one hash of 32 bits are not to be expected. */
function isSame(a: Columns, inA: number, b: Columns, inB: number): boolean {
  return a.hash[inA] === b.hash[inB] && placeAt(a, inA) === placeAt(b, inB);
}
