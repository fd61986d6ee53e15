/** The dictionary's part in erasing: an address that no event has any more must not stay there. */
import type { Columns } from './block.ts';
import { resultOf } from './request.ts';
import type { Change } from './writer.ts';

/** Adds the codes of a block's rows, from one row on, to those noted so far; a set for each field. */
export function noteCodes(noted: Set<number>[], { codes }: Columns, start: number): void {
  for (const [field, column] of codes.entries()) {
    const known = (noted[field] ??= new Set());
    for (const code of column.subarray(start)) known.add(code);
  }
}

/**
 * Forgets the values of those codes that no block of the account has any more. It looks no further than it must: nearly all
 * values are met in the first block.
 * @param erased the codes of what was erased; they are gone from it afterwards where some block still has them.
 */
export async function forgetUnused(change: Change, account: string, erased: readonly Set<number>[]): Promise<void> {
  const { blocks, dictionary } = await change.shelf(account);
  for (const { key } of blocks) {
    if (erased.every(({ size }) => size === 0)) return;
    const { codes } = await resultOf<Columns>(change.store('cols').get(key));
    for (const [field, column] of codes.entries()) for (const code of column) erased[field]?.delete(code);
  }
  await dictionary.blank(change.store('dict'), erased);
}
