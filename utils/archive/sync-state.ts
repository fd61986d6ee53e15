import type { SyncState } from '../sync/plan.ts';
import { atomically, resultOf } from './request.ts';

export async function readSyncState(database: IDBDatabase, account: string): Promise<SyncState | null> {
  const sync = database.transaction('sync').objectStore('sync');
  return (await resultOf<SyncState | undefined>(sync.get(account))) ?? null;
}

/** Durable, and in a transaction of its own: the cursor moves last. */
export function writeSyncState(database: IDBDatabase, account: string, state: SyncState): Promise<void> {
  const transaction = database.transaction('sync', 'readwrite', { durability: 'strict' });
  return atomically(transaction, () => {
    transaction.objectStore('sync').put({ account, ...state });
    return Promise.resolve();
  });
}
