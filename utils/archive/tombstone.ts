/** What was pruned from an account and must not come back. */
import type { Batch } from './batch.ts';
import { resultOf } from './request.ts';

export interface Tombstone {
  /** Dated events from before this moment. */
  readonly before: number;
  /** Undated ones have no moment of their own: their ids, four words each. */
  readonly undated: Int32Array<ArrayBuffer>;
}

/** What the store `pruned` says of an account. */
export async function readTombstone(pruned: IDBObjectStore, account: string): Promise<Tombstone> {
  const found = await resultOf<Tombstone | undefined>(pruned.get(account));
  return found ?? { before: -Infinity, undated: new Int32Array() };
}

/** The indices of those in the batch that were pruned. */
export function findBuried({ before, undated }: Tombstone, { items, table }: Batch): ReadonlySet<number> {
  const buried = new Set(items.flatMap(({ event, index }) => ((event.time ?? Infinity) < before ? [index] : [])));
  table.scan(undated, (index) => buried.add(index));
  return buried;
}
