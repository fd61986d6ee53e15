/** The IndexedDB database of the archive. Nothing outside this room sees a type of IndexedDB. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredEvent } from '../audit/event.ts';
import type { SyncState } from '../sync/plan.ts';
import type { UnreadEvent } from './archive.ts';

/** The context is not stored beside the JSON that holds it; `at` is where the event stands in a list. */
export interface EventRow extends Omit<StoredEvent, 'context'> {
  readonly at: number;
}

export interface ArchiveSchema extends DBSchema {
  events: {
    key: [account: string, id: string];
    value: EventRow;
    indexes: { byTime: [account: string, at: number, id: string]; byType: [account: string, type: string, at: number] };
  };
  unread: { key: [account: string, id: string]; value: UnreadEvent };
  sync: { key: string; value: SyncState & { readonly account: string } };
}

export type Database = IDBPDatabase<ArchiveSchema>;

const VERSION = 1;

/** Opens the database, or hands out the open one. A connection that the browser closed is opened again when next asked for. */
export function createConnection(name: string): () => Promise<Database> {
  let connection: Promise<Database> | null = null;
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

async function open(name: string, forget: () => void): Promise<Database> {
  const database = await openDB<ArchiveSchema>(name, VERSION, {
    upgrade(created) {
      const events = created.createObjectStore('events', { keyPath: ['account', 'id'] });
      events.createIndex('byTime', ['account', 'at', 'id']);
      events.createIndex('byType', ['account', 'type', 'at']);
      created.createObjectStore('unread', { keyPath: ['account', 'id'] });
      created.createObjectStore('sync', { keyPath: 'account' });
    },
    blocking() {
      // A newer version of the extension waits: give way, or it hangs.
      forget();
      database.close();
    },
    terminated: forget,
  });
  return database;
}
