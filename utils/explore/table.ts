/** The list of all accounts in columns, newest first: what every answer is counted from. */
import { type Columns, placeAt } from '../archive/block.ts';
import { compareText } from '../audit/event.ts';
import type { Labelled } from '../audit/names.ts';
import { type TableColumns, buildColumns } from './columns.ts';
import { type Listings, listFacets } from './listing.ts';
import { orderRows } from './order-rows.ts';
import type { AccountStock, Stock, StockBlock } from './stock.ts';

/** A block with the number of its first row, where rows are numbered block after block. */
export interface TableBlock extends StockBlock {
  readonly stock: AccountStock;
  readonly start: number;
}

export interface Table {
  readonly stock: Stock;
  /** Those of the stock, with their labels. */
  readonly accounts: readonly Labelled[];
  readonly count: number;
  readonly blocks: readonly TableBlock[];
  /** For each row its place in the list, in milliseconds since the epoch, falling. */
  readonly at: Float64Array;
  /** For each row its number in the blocks. */
  readonly order: Uint32Array;
  readonly columns: TableColumns;
  readonly listings: Listings;
}

/** Rows of one account and one millisecond stand as their blocks do. */
export function buildTable(stock: Stock, accounts: readonly Labelled[]): Table {
  const blocks = placeBlocks(stock);
  const unordered = timesOf(blocks);
  const order = orderRows(unordered);
  const at = new Float64Array(order.length);
  for (let row = 0; row < at.length; row++) at[row] = unordered[order[row] ?? 0] ?? 0;
  const columns = buildColumns(blocks, order);
  const listings = listFacets(columns, accounts);
  return { stock, accounts, count: at.length, blocks, at, order, columns, listings };
}

/** The block that holds a row. */
export function blockOf({ blocks, order }: Table, row: number): { block: TableBlock; index: number } {
  const number = order[row] ?? 0;
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((blocks[middle]?.start ?? 0) <= number) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low];
  if (!block) throw new RangeError('No block holds this row');
  return { block, index: number - block.start };
}

/** Account after account as in `newestFirst`, each with its newest block first. */
function placeBlocks({ accounts }: Stock): TableBlock[] {
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

function timesOf(blocks: readonly TableBlock[]): Float64Array {
  const last = blocks.at(-1);
  const times = new Float64Array(last ? last.start + last.columns.time.length : 0);
  for (const { columns, start } of blocks) writeTimes(columns, times, start);
  return times;
}

function writeTimes(columns: Columns, times: Float64Array, start: number): void {
  for (let index = 0; index < columns.time.length; index++) times[start + index] = placeAt(columns, index);
}
