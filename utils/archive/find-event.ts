/** One event by its identity. */
import type { StoredEvent } from '../audit/event.ts';
import { type BlockKey, type Columns, linesOf } from './block.ts';
import { readDirectory } from './directory.ts';
import { toWords } from './event-id.ts';
import { createIdTable } from './id-table.ts';
import { resultOf } from './request.ts';
import { toStoredEvent } from './stored-event.ts';

/** What `findEvent` reads from. */
export const BLOCK_STORES = ['ids', 'cols', 'raw'] as const;

/** So many blocks' ids are in memory at a time: 2 MB. */
const BLOCKS_AT_ONCE = 64;

/** See `ArchiveReader.get`. */
export async function getEvent(
  database: IDBDatabase,
  account: string,
  id: string,
  at?: number,
): Promise<StoredEvent | null> {
  const words = await toWords([id]);
  return findEvent(database.transaction(BLOCK_STORES), account, words, at);
}

/** The same within a transaction. @param words the id, which a transaction could not wait for. */
export async function findEvent(
  transaction: IDBTransaction,
  account: string,
  words: Int32Array,
  at?: number,
): Promise<StoredEvent | null> {
  const [ids, cols, raw] = BLOCK_STORES.map((name) => transaction.objectStore(name)) as Three<IDBObjectStore>;
  const keys = await readDirectory(raw, account);
  const canHold = ([, from, to]: BlockKey) => at !== undefined && from <= at && at <= to;
  const hinted = keys.filter(canHold);
  const others = keys.filter((key) => !canHold(key));
  const [key, row] = (await findRow(ids, hinted, words)) ?? (await findRow(ids, others, words)) ?? [];
  if (!key || row === undefined) return null;
  const [text, columns] = await Promise.all([resultOf<string>(raw.get(key)), resultOf<Columns>(cols.get(key))]);
  const [json] = linesOf(text, row, 1);
  return toStoredEvent(account, json ?? '', columns, row);
}

type Three<T> = [T, T, T];

async function findRow(
  ids: IDBObjectStore,
  keys: readonly BlockKey[],
  words: Int32Array,
): Promise<[BlockKey, number] | null> {
  const table = createIdTable(words);
  for (let start = 0; start < keys.length; start += BLOCKS_AT_ONCE) {
    const found: [BlockKey, number][] = [];
    const read = async (key: BlockKey) => {
      table.scan(await resultOf<Int32Array>(ids.get(key)), (_, row) => found.push([key, row]));
    };
    await Promise.all(keys.slice(start, start + BLOCKS_AT_ONCE).map(read));
    if (found[0]) return found[0];
  }
  return null;
}
