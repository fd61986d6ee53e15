/** Rows of one account and one millisecond stand by their ids. Those are read only where several blocks have such rows. */
import { resultOf } from '../archive/request.ts';
import { type TableBlock, blockHolding } from './table-block.ts';

const BYTES = 16;

/** Rows that stand from one place up to another, and the blocks that they are from: two or more. */
interface Tie {
  readonly start: number;
  readonly end: number;
  readonly blocks: ReadonlySet<TableBlock>;
}

/**
 * UUIDs are put in the order of their text. Of other ids only a hash is stored apart: they get some order that stays.
 * @param times by number. @param order the numbers by place; is changed.
 */
export async function breakTies(
  database: IDBDatabase,
  blocks: readonly TableBlock[],
  times: Float64Array,
  order: Uint32Array,
): Promise<void> {
  const ties = findTies(blocks, times, order);
  if (ties.length === 0) return;
  const ids = await readIds(database, new Set(ties.flatMap((tie) => [...tie.blocks])));
  const idOf = (number: number): Uint8Array => {
    const block = blockHolding(blocks, number);
    const start = (number - block.start) * BYTES;
    return ids.get(block)?.subarray(start, start + BYTES) ?? new Uint8Array();
  };
  for (const { start, end } of ties) order.subarray(start, end).sort((a, b) => compareIds(idOf(b), idOf(a)));
}

function findTies(blocks: readonly TableBlock[], times: Float64Array, order: Uint32Array): Tie[] {
  const ties: Tie[] = [];
  const isTied = (a = 0, b = 0) =>
    times[a] === times[b] && blockHolding(blocks, a).stock === blockHolding(blocks, b).stock;
  for (let [start, end] = [0, 1]; start < order.length; start = end++) {
    while (end < order.length && isTied(order[end - 1], order[end])) end++;
    if (end - start === 1) continue;
    const from = new Set(Array.from(order.subarray(start, end), (number) => blockHolding(blocks, number)));
    if (from.size > 1) ties.push({ start, end, blocks: from });
  }
  return ties;
}

/** A block that was replaced meanwhile has none; then the table is about to be built anew. */
async function readIds(
  database: IDBDatabase,
  blocks: ReadonlySet<TableBlock>,
): Promise<ReadonlyMap<TableBlock, Uint8Array>> {
  const store = database.transaction('ids').objectStore('ids');
  const read = Array.from(blocks, async (block) => {
    const words = await resultOf<Int32Array<ArrayBuffer> | undefined>(store.get(block.key));
    return [block, new Uint8Array(words?.buffer ?? new ArrayBuffer())] as const;
  });
  return new Map(await Promise.all(read));
}

function compareIds(a: Uint8Array, b: Uint8Array): number {
  const place = a.findIndex((byte, index) => byte !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
