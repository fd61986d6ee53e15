/** The IndexedDB database of the archive. Nothing outside this room sees a type of IndexedDB. */
import { resultOf } from './request.ts';

/**
 * What is stored, and under which key:
 * `ids`, `cols`, `raw` the three parts of a block · block key
 * `dict` the values behind the codes in `cols` · [account, field, first code]
 * `inbox` what is unread · [account, id]
 * `revisions` what the source changed · [account, id, number]
 * `sync`, `pruned` how far an account was read, what was erased of it · account
 * `findings` what rules found, and what the person made of it · [account, rule, bucket, key]
 * `pasts` what rules learned of an account · [account, part]
 * `meta` the archive's `id`, the `generation` that every change of blocks raises, and that of each account · ['blocks', account]
 */
export const STORES = [
  'ids',
  'cols',
  'raw',
  'dict',
  'inbox',
  'revisions',
  'sync',
  'pruned',
  'findings',
  'pasts',
  'meta',
] as const;

/** What a worker is called whose page knows that the archive is in its spare place. */
export const MOVED = 'moved';

/** The index of those findings that have it. */
export const ALERT = 'alert';

/** One database per browser profile. */
export const ARCHIVE = 'archive';

/** 1 held a record for each event, 2 no column of user ids, 3 no findings, 4 pasts in one part; no release wrote them. */
const VERSION = 5;

export type Connection = () => Promise<IDBDatabase>;
export type OpenIn = (place: IDBFactory) => Promise<IDBDatabase>;

/** Hands out one open database. One that the browser closed, or that is to be forgotten, is opened again when next asked for. */
export function keepOpen(open: (openIn: OpenIn) => Promise<IDBDatabase>): {
  connect: Connection;
  forget: () => void;
} {
  let connection: Promise<IDBDatabase> | null = null;
  const forget = () => {
    connection = null;
  };
  const connect = () => {
    connection ??= open((place) => openDatabase(place, forget)).catch((error: unknown) => {
      forget();
      throw error;
    });
    return connection;
  };
  return { connect, forget };
}

/** @param forget called when the connection is no longer any good. @throws what IndexedDB throws. */
async function openDatabase(place: IDBFactory, forget: () => void): Promise<IDBDatabase> {
  const opening = place.open(ARCHIVE, VERSION);
  opening.onupgradeneeded = () => {
    createStores(opening.result);
    opening.transaction?.objectStore('meta').put(crypto.randomUUID(), 'id');
    opening.transaction?.objectStore('findings').createIndex(ALERT, ALERT);
  };
  const database = await resultOf(opening);
  database.onclose = forget;
  database.onversionchange = () => {
    // A newer version of the extension waits: give way, or it hangs.
    forget();
    database.close();
  };
  return database;
}

function createStores(database: IDBDatabase): void {
  for (const name of database.objectStoreNames) database.deleteObjectStore(name);
  for (const name of STORES) database.createObjectStore(name);
}

/** Every key of an account, in any store or index: an array sorts after every string and number. */
export function everythingOf(account: string): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []]);
}
