/** The list of all accounts in columns, newest first: what every answer is counted from. */
import type { Labelled } from '../audit/names.ts';
import { type TableColumns, buildColumns } from './columns.ts';
import { type Listings, listFacets } from './listing.ts';
import { orderRows } from './order-rows.ts';
import { spanBetween } from './span.ts';
import type { AccountStock, Stock } from './stock.ts';
import { type TableBlock, blockHolding, placeBlocks, timesOf } from './table-block.ts';
import { breakTies } from './ties.ts';

export interface Table {
  readonly stock: Stock;
  /** Those of the stock, with their labels. */
  readonly accounts: readonly Labelled[];
  /** Rows. */
  readonly count: number;
  /** Events that the accounts have, with those that are not in memory yet. */
  readonly stored: number;
  /** What becomes of rows before this one is certain, whatever is not in memory yet. */
  readonly settled: number;
  /** Where the oldest of the stored events stands in the list; undefined without any. */
  readonly oldest: number | undefined;
  readonly blocks: readonly TableBlock[];
  /** For each row its place in the list, in milliseconds since the epoch, falling. */
  readonly at: Float64Array;
  /** For each row its number in the blocks. */
  readonly order: Uint32Array;
  /** By account, when the newest of its events was stored. */
  readonly newest: Readonly<Record<string, number>>;
  readonly columns: TableColumns;
  readonly listings: Listings;
}

/** Puts the accounts' blocks together. */
export async function buildTable(stock: Stock, accounts: readonly Labelled[]): Promise<Table> {
  const blocks = placeBlocks(stock);
  const times = timesOf(blocks);
  const order = orderRows(times);
  await breakTies(stock.database, blocks, times, order);
  const at = new Float64Array(order.length);
  for (let row = 0; row < at.length; row++) at[row] = times[order[row] ?? 0] ?? 0;
  const columns = buildColumns(blocks, order);
  const listings = listFacets(columns, accounts);
  const newest = Object.fromEntries(stock.accounts.map((one) => [one.account, newestSeen(one)]));
  return { stock, accounts, ...extentOf(at, stock), blocks, at, order, newest, columns, listings };
}

function extentOf(at: Float64Array, { beyond }: Stock): Pick<Table, 'count' | 'stored' | 'settled' | 'oldest'> {
  const { length: count } = at;
  if (!beyond) return { count, stored: count, settled: count, oldest: at.at(-1) };
  const settled = spanBetween(at, beyond.to + 1, Infinity).end;
  return { count, stored: count + beyond.count, settled, oldest: Math.min(beyond.from, at.at(-1) ?? Infinity) };
}

function newestSeen({ blocks }: AccountStock): number {
  let newest = -Infinity;
  for (const { columns } of blocks) newest = columns.seenAt.reduce((a, b) => Math.max(a, b), newest);
  return newest;
}

/** Where a row comes from: its block, and its index there. */
export function originOf({ blocks, order }: Table, row: number): { block: TableBlock; index: number } {
  const number = order[row] ?? 0;
  const block = blockHolding(blocks, number);
  return { block, index: number - block.start };
}
