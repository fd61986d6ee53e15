import type { StoredFinding } from '../rules/stored-finding.ts';
import type { UnreadEvent } from './archive.ts';
import { type Block, type Columns, packBlock, placeAt } from './block.ts';
import { everythingOf } from './database.ts';
import { forgetUnused, noteCodes } from './forget-values.ts';
import { resultOf } from './request.ts';
import type { RevisionRow } from './revisions.ts';
import { readRows } from './store-rows.ts';
import type { Tombstone } from './tombstone.ts';
import type { Write } from './writer.ts';

/** See `Archive.prune`. Unread marks, revisions, findings and values that no other event has go with their events. Only a block that keeps some of its events is read. */
export function prune(write: Write, account: string, before: number): Promise<number> {
  return write(async (change) => {
    const { blocks, tombstone } = await change.shelf(account);
    const undated: number[] = [];
    const codes: Set<number>[] = [];
    let erased = 0;
    for (const block of blocks.filter(({ key: [, from] }) => from < before)) {
      const columns = await resultOf<Columns>(change.store('cols').get(block.key));
      const kept = countSince(columns, before);
      erased += columns.time.length - kept;
      undated.push(...undatedAfter(kept, columns, block));
      noteCodes(codes, columns, kept);
      const rest = kept > 0 ? [packBlock(account, (await readRows(change, block)).slice(0, kept))] : [];
      await change.replace(account, [block], rest);
    }
    await forgetUnused(change, account, codes);
    await change.bury(account, grown(tombstone, before, undated));
    await eraseOlder(change.store('inbox'), account, before);
    await eraseOlder(change.store('revisions'), account, before);
    await eraseOlder(change.store('findings'), account, before);
    return erased;
  });
}

/** The rows are newest first. */
function countSince(columns: Columns, before: number): number {
  let count = columns.time.length;
  while (count > 0 && placeAt(columns, count - 1) < before) count--;
  return count;
}

function undatedAfter(start: number, { time }: Columns, { words }: Block): number[] {
  const found: number[] = [];
  for (let row = start; row < time.length; row++) {
    if (Number.isNaN(time[row])) found.push(...words.subarray(row * 4, row * 4 + 4));
  }
  return found;
}

function grown(known: Tombstone, before: number, undated: readonly number[]): Tombstone {
  return {
    before: Math.max(known.before, before),
    undated: Int32Array.from([...known.undated, ...undated]),
  };
}

async function eraseOlder(store: IDBObjectStore, account: string, before: number): Promise<void> {
  const range = everythingOf(account);
  const [keys, rows] = await Promise.all([
    resultOf(store.getAllKeys(range)),
    resultOf<Pick<UnreadEvent | RevisionRow | StoredFinding, 'at'>[]>(store.getAll(range)),
  ]);
  for (const [index, key] of keys.entries()) if ((rows[index]?.at ?? before) < before) store.delete(key);
}
