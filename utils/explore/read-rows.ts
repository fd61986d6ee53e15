/** Rows of a table with their JSON. */
import { type BlockKey, type Columns, linesOf, placeAt } from '../archive/block.ts';
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

/** Reads rows of a table. What was erased since the table was built is left out. */
export type RowReader = (database: IDBDatabase, table: Table, rows: Uint32Array) => Promise<StoredRow[]>;

interface BlockLines {
  readonly text: string;
  readonly lines: readonly number[];
}

/** Keeps the last few blocks: whoever reads on, as an export does, is mostly still in them. */
export function createRowReader(): RowReader {
  let kept: ReadonlyMap<Columns, BlockLines | null> = new Map();

  return async (database, table, rows) => {
    const found = Array.from<unknown, StoredRow | null>(rows, () => null);
    const wanted = [...byBlock(table, rows)];
    for (let start = 0; start < wanted.length; start += MOST_AT_ONCE) {
      const some = wanted.slice(start, start + MOST_AT_ONCE);
      const known = kept;
      const reading = some.map(
        async ([{ key, columns }]) => [columns, await readLines(database, key, known.get(columns))] as const,
      );
      const blocks = new Map(await Promise.all(reading));
      kept = blocks;
      for (const [block, places] of some) {
        const lines = blocks.get(block.columns);
        for (const [place, index] of places) {
          found[place] = lines ? rowOf(block, lines, index) : await findAgain(database, block, index);
        }
      }
    }
    return found.filter((row) => row !== null);
  };
}

/** For each block what is wanted of it: which of the rows, and its index in the block. */
function byBlock(table: Table, rows: Uint32Array): Map<TableBlock, [place: number, index: number][]> {
  const blocks = new Map<TableBlock, [number, number][]>();
  for (const [place, row] of rows.entries()) {
    const { block, index } = originOf(table, row);
    const known = blocks.get(block);
    if (known) known.push([place, index]);
    else blocks.set(block, [[place, index]]);
  }
  return blocks;
}

/** What is known is good as long as the block is there. */
async function readLines(
  database: IDBDatabase,
  key: BlockKey,
  known: BlockLines | null | undefined,
): Promise<BlockLines | null> {
  const raw = database.transaction('raw').objectStore('raw');
  if (known && (await resultOf(raw.getKey(key)))) return known;
  const text = await resultOf<string | undefined>(raw.get(key));
  return text === undefined ? null : { text, lines: cutLines(text) };
}

function rowOf({ stock: { account }, columns }: TableBlock, { text, lines }: BlockLines, index: number): StoredRow {
  return { account, columns, index, json: lineAt(text, lines, index) };
}

/** The block was replaced since: each poll replaces the newest. */
async function findAgain(
  database: IDBDatabase,
  { columns: known, stock: { account } }: TableBlock,
  place: number,
): Promise<StoredRow | null> {
  const transaction = database.transaction(['raw', 'cols']);
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
