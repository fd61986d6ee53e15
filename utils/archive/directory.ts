/** What the keys of the blocks say, without reading any block. */
import type { Extent } from './archive.ts';
import type { BlockKey } from './block.ts';
import { everythingOf } from './database.ts';
import { resultOf } from './request.ts';

/** An account's blocks. Asked of `raw`, because its values lie apart from its keys where they are large (Chromium, 2026-11). */
export async function readDirectory(raw: IDBObjectStore, account: string): Promise<BlockKey[]> {
  return (await resultOf(raw.getAllKeys(everythingOf(account)))) as BlockKey[];
}

/** See `ArchiveReader.extent`. */
export async function readExtent(database: IDBDatabase, account: string): Promise<Extent> {
  const keys = await readDirectory(database.transaction('raw').objectStore('raw'), account);
  if (keys.length === 0) return { count: 0, oldest: null, newest: null };
  return keys.reduce(
    (extent, [, from, to, count]) => ({
      count: extent.count + count,
      oldest: Math.min(extent.oldest, from),
      newest: Math.max(extent.newest, to),
    }),
    { count: 0, oldest: Infinity, newest: -Infinity },
  );
}
