/** The list of all accounts in columns, newest first: what every answer is counted from. */
import type { Labelled } from '../audit/names.ts';
import { type TableColumns, buildColumns } from './columns.ts';
import { type Listings, listFacets } from './listing.ts';
import { orderRows } from './order-rows.ts';
import type { AccountStock, Stock } from './stock.ts';
import { type TableBlock, blockHolding, placeBlocks, timesOf } from './table-block.ts';
import { breakTies } from './ties.ts';

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
  return { stock, accounts, count: at.length, blocks, at, order, newest, columns, listings };
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
