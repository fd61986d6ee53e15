/** The JSON of many blocks, one after the other, as fast as the browser hands it out. */
import { resultOf } from '../archive/request.ts';
import type { TableBlock } from './table-block.ts';

/** So many are read at a time, while those before are searched: 11 MB. The first ones come in smaller parts, to be seen at once. */
const MOST_AT_ONCE = 8;

export interface BlockText {
  readonly block: TableBlock;
  readonly text: string;
}

/** A block of the table is no longer there: the archive was changed. */
export class ArchiveChanged extends Error {
  override readonly name = 'ArchiveChanged';
}

/** @throws ArchiveChanged */
export async function* readTexts(
  database: IDBDatabase,
  blocks: readonly TableBlock[],
): AsyncGenerator<BlockText[], void> {
  const parts = cutParts(blocks);
  let reading = readPart(database, parts[0] ?? []);
  for (let part = 0; part < parts.length; part++) {
    const texts = await reading;
    reading = readPart(database, parts[part + 1] ?? []);
    // Whoever has enough does not come back for it.
    reading.catch(() => undefined);
    yield texts;
  }
}

function cutParts(blocks: readonly TableBlock[]): TableBlock[][] {
  const parts: TableBlock[][] = [];
  for (let [start, size] = [0, 1]; start < blocks.length; start += size, size = Math.min(size * 2, MOST_AT_ONCE)) {
    parts.push(blocks.slice(start, start + size));
  }
  return parts;
}

function readPart(database: IDBDatabase, blocks: readonly TableBlock[]): Promise<BlockText[]> {
  const raw = database.transaction('raw').objectStore('raw');
  return Promise.all(
    blocks.map(async (block) => {
      const text = await resultOf<string | undefined>(raw.get(block.key));
      if (text === undefined) throw new ArchiveChanged();
      return { block, text };
    }),
  );
}
