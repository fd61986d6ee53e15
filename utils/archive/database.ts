/** The IndexedDB database of the archive. Nothing outside this room sees a type of IndexedDB. */
import type { StoredEvent } from '../audit/event.ts';
import { resultOf } from './request.ts';

/** What the store `events` holds. The context is not stored beside the JSON that holds it; `at` is its place in a list. */
export interface EventRow extends Omit<StoredEvent, 'context'> {
  readonly at: number;
}

const VERSION = 1;

/** Opens the database, or hands out the open one. A connection that the browser closed is opened again when next asked for. */
export function createConnection(name: string): () => Promise<IDBDatabase> {
  let connection: Promise<IDBDatabase> | null = null;
  const forget = () => {
    connection = null;
  };
  return () => {
    connection ??= open(name, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return connection;
  };
}

async function open(name: string, forget: () => void): Promise<IDBDatabase> {
  const opening = indexedDB.open(name, VERSION);
  opening.onupgradeneeded = () => createStores(opening.result);
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
  const events = database.createObjectStore('events', { keyPath: ['account', 'id'] });
  events.createIndex('byTime', ['account', 'at', 'id']);
  events.createIndex('byType', ['account', 'type', 'at']);
  database.createObjectStore('unread', { keyPath: ['account', 'id'] });
  database.createObjectStore('sync', { keyPath: 'account' });
}

/** Every key of an account, in any store or index: an array sorts after every string and number. */
export function everythingOf(account: string): IDBKeyRange {
  return IDBKeyRange.bound([account], [account, []]);
}
