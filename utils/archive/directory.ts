/** What the keys of the blocks say, without reading any block. */
import type { Extent } from './archive.ts';
import type { BlockKey } from './block.ts';
import { everythingOf } from './database.ts';
import { resultOf } from './request.ts';
import { readTombstone } from './tombstone.ts';

/** An account's blocks. Asked of `raw`, because its values lie apart from its keys where they are large (Chromium, 2026-11). */
export async function readDirectory(raw: IDBObjectStore, account: string): Promise<BlockKey[]> {
  return (await resultOf(raw.getAllKeys(everythingOf(account)))) as BlockKey[];
}

/** See `ArchiveReader.extent`. */
export async function readExtent(database: IDBDatabase, account: string): Promise<Extent> {
  const transaction = database.transaction(['raw', 'pruned']);
  const [keys, { before }] = await Promise.all([
    readDirectory(transaction.objectStore('raw'), account),
    readTombstone(transaction.objectStore('pruned'), account),
  ]);
  const prunedBefore = Math.max(0, before);
  if (keys.length === 0) return { count: 0, oldest: null, newest: null, prunedBefore };
  return keys.reduce(
    (extent, [, from, to, count]) => ({
      count: extent.count + count,
      oldest: Math.min(extent.oldest, from),
      newest: Math.max(extent.newest, to),
      prunedBefore,
    }),
    { count: 0, oldest: Infinity, newest: -Infinity, prunedBefore },
  );
}

/** See `ArchiveReader.startOfNewest`. */
export async function readStart(database: IDBDatabase, account: string, count: number): Promise<number | null> {
  const keys = await readDirectory(database.transaction('raw').objectStore('raw'), account);
  let held = 0;
  for (const [, from, , size] of keys.sort(([, a], [, b]) => b - a)) {
    held += size;
    if (held >= count) return from;
  }
  return null;
}
