import type { UnreadEvent } from './archive.ts';
import { packBlock } from './block.ts';
import { everythingOf } from './database.ts';
import { resultOf } from './request.ts';
import type { RevisionRow } from './revisions.ts';
import type { Row } from './row.ts';
import { readRows } from './store-rows.ts';
import type { Tombstone } from './tombstone.ts';
import type { Write } from './writer.ts';

/** See `Archive.prune`. Unread marks and revisions go with their events. */
export function prune(write: Write, account: string, before: number): Promise<number> {
  return write(async (change) => {
    const { blocks, tombstone } = await change.shelf(account);
    const undated: number[] = [];
    let erased = 0;
    for (const block of blocks.filter(({ key: [, from] }) => from < before)) {
      const rows = await readRows(change, block);
      const kept = rows.filter(({ at }) => at >= before);
      erased += rows.length - kept.length;
      undated.push(...rows.slice(kept.length).flatMap(idOfUndated));
      await change.replace(account, [block], kept.length > 0 ? [packBlock(account, kept)] : []);
    }
    await change.bury(account, grown(tombstone, before, undated));
    await eraseOlder(change.store('inbox'), account, before);
    await eraseOlder(change.store('revisions'), account, before);
    return erased;
  });
}

function idOfUndated({ time, words, word }: Row): number[] {
  return Number.isNaN(time) ? [...words.subarray(word, word + 4)] : [];
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
    resultOf<Pick<UnreadEvent | RevisionRow, 'at'>[]>(store.getAll(range)),
  ]);
  for (const [index, key] of keys.entries()) if ((rows[index]?.at ?? before) < before) store.delete(key);
}
