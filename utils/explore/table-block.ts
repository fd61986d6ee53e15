/** The blocks behind a table. Rows are numbered block after block. */
import { placeAt } from '../archive/block.ts';
import { compareText } from '../audit/event.ts';
import type { AccountStock, Stock, StockBlock } from './stock.ts';

export interface TableBlock extends StockBlock {
  readonly stock: AccountStock;
  /** The number of its first row. */
  readonly start: number;
}

/** Account after account as in `newestFirst`, each with its newest block first. */
export function placeBlocks({ accounts }: Stock): TableBlock[] {
  const placed: TableBlock[] = [];
  let start = 0;
  for (const stock of accounts.toSorted((a, b) => compareText(b.account, a.account))) {
    for (const { key, columns } of stock.blocks.toSorted(newestBlockFirst)) {
      placed.push({ key, columns, stock, start });
      start += columns.time.length;
    }
  }
  return placed;
}

function newestBlockFirst({ key: a }: StockBlock, { key: b }: StockBlock): number {
  return b[2] - a[2] || b[1] - a[1] || compareText(b[4], a[4]);
}

/** For each number the row's place in the list. */
export function timesOf(blocks: readonly TableBlock[]): Float64Array {
  const last = blocks.at(-1);
  const times = new Float64Array(last ? last.start + last.columns.time.length : 0);
  for (const { columns, start } of blocks) {
    for (let index = 0; index < columns.time.length; index++) times[start + index] = placeAt(columns, index);
  }
  return times;
}

/** The block that holds a number. */
export function blockHolding(blocks: readonly TableBlock[], number: number): TableBlock {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle]?.start ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block) throw new RangeError('No block holds this row');
  return block;
}
