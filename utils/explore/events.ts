/** Rows of the table with all that their events say. */
import { type BlockKey, type Columns, linesOf, placeAt } from '../archive/block.ts';
import { readDirectory } from '../archive/directory.ts';
import { resultOf } from '../archive/request.ts';
import { toStoredEvent } from '../archive/stored-event.ts';
import type { StoredEvent } from '../audit/event.ts';
import { type Table, blockOf } from './table.ts';

/** Reads each block once. What was erased since the table was built is left out. */
export async function readEvents(database: IDBDatabase, table: Table, rows: readonly number[]): Promise<StoredEvent[]> {
  const transaction = database.transaction(['raw', 'cols']);
  const raw = transaction.objectStore('raw');
  const texts = new Map<BlockKey, Promise<string | undefined>>();
  const events = rows.map(async (row) => {
    const { block, index } = blockOf(table, row);
    const { key, columns, stock } = block;
    const reading = texts.get(key) ?? resultOf<string | undefined>(raw.get(key));
    texts.set(key, reading);
    const text = await reading;
    if (text === undefined) return findAgain(transaction, stock.account, columns, index);
    return toStoredEvent(stock.account, linesOf(text, index, 1)[0] ?? '', columns, index);
  });
  return (await Promise.all(events)).filter((event) => event !== null);
}

/** The block was replaced since: each poll replaces the newest. */
async function findAgain(
  transaction: IDBTransaction,
  account: string,
  known: Columns,
  place: number,
): Promise<StoredEvent | null> {
  const [raw, cols] = [transaction.objectStore('raw'), transaction.objectStore('cols')];
  const at = placeAt(known, place);
  for (const key of await readDirectory(raw, account)) {
    if (at < key[1] || at > key[2]) continue;
    const columns = await resultOf<Columns>(cols.get(key));
    const index = columns.time.findIndex((_, row) => isSame(columns, row, known, place));
    if (index < 0) continue;
    const [json] = linesOf(await resultOf<string>(raw.get(key)), index, 1);
    return toStoredEvent(account, json ?? '', columns, index);
  }
  return null;
}

/** Two events of one account, one millisecond and one hash of 32 bits are not to be expected. */
function isSame(a: Columns, inA: number, b: Columns, inB: number): boolean {
  return a.hash[inA] === b.hash[inB] && placeAt(a, inA) === placeAt(b, inB);
}
