/** What the source changed in an event after we stored it. */
import type { Revision } from './archive.ts';
import type { BatchItem } from './batch.ts';
import type { Block, Columns } from './block.ts';
import { linesOf, placeAt } from './block.ts';
import { isSameContent } from './content.ts';
import { everythingOf } from './database.ts';
import { resultOf } from './request.ts';
import type { Change } from './writer.ts';

/** Where an event's first content is: in a block, or in the batch that is being stored. */
export type Original = { readonly block: Block; readonly row: number } | Pick<BatchItem, 'hash' | 'json' | 'at'>;

/** What the store holds: with its event's place in the list, so that both are pruned together. */
export interface RevisionRow extends Revision {
  readonly at: number;
}

/** See `ArchiveReader.revisions`. */
export async function readRevisions(database: IDBDatabase, account: string, id: string): Promise<Revision[]> {
  const store = database.transaction('revisions').objectStore('revisions');
  const rows = await resultOf<RevisionRow[]>(store.getAll(revisionsOf(account, id)));
  return rows.map(({ seenAt, json }) => ({ seenAt, json }));
}

/** Keeps those contents that differ from the newest known one. @returns how many. */
export async function storeRevisions(
  { store }: Change,
  account: string,
  seenAt: number,
  again: readonly (readonly [BatchItem, Original])[],
): Promise<number> {
  if (again.length === 0) return 0;
  const keys = (await resultOf(store('revisions').getAllKeys(everythingOf(account)))) as [string, string, number][];
  const revised = new Set(keys.map(([, id]) => id));
  const first = createReader(store);
  let stored = 0;
  for (const [{ event, hash, json }, original] of again) {
    const { id } = event;
    if (!revised.has(id) && (await first.hash(original)) === hash) continue;
    const newest = revised.has(id) ? await newestOf(store('revisions'), account, id) : null;
    if (isSameContent(newest?.json ?? (await first.json(original)), json)) continue;
    const at = await first.at(original);
    store('revisions').put({ seenAt, json, at } satisfies RevisionRow, [account, id, (newest?.number ?? 0) + 1]);
    revised.add(id);
    stored++;
  }
  return stored;
}

/** Reads each block once, however many of its events come again. */
function createReader(store: Change['store']) {
  const columns = new Map<Block, Columns>();
  const texts = new Map<Block, string>();

  async function once<T>(read: Map<Block, T>, name: 'cols' | 'raw', block: Block): Promise<T> {
    const value = read.get(block) ?? (await resultOf<T>(store(name).get(block.key)));
    read.set(block, value);
    return value;
  }

  return {
    async hash(original: Original): Promise<number | undefined> {
      if (!('block' in original)) return original.hash;
      return (await once(columns, 'cols', original.block)).hash[original.row];
    },

    async at(original: Original): Promise<number> {
      if (!('block' in original)) return original.at;
      return placeAt(await once(columns, 'cols', original.block), original.row);
    },

    async json(original: Original): Promise<string> {
      if (!('block' in original)) return original.json;
      const [line] = linesOf(await once(texts, 'raw', original.block), original.row, 1);
      return line ?? '';
    },
  };
}

async function newestOf(
  revisions: IDBObjectStore,
  account: string,
  id: string,
): Promise<{ readonly json: string; readonly number: number } | null> {
  const cursor = await resultOf(revisions.openCursor(revisionsOf(account, id), 'prev'));
  if (!cursor) return null;
  const [, , number] = cursor.key as [string, string, number];
  return { json: (cursor.value as RevisionRow).json, number };
}

function revisionsOf(account: string, id: string): IDBKeyRange {
  return IDBKeyRange.bound([account, id], [account, id, []]);
}
