import type { Database } from './database.ts';
import { atomically } from './transaction.ts';

const STORES = ['events', 'unread', 'sync'] as const;

export function eraseAccount(database: Database, account: string): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  const everyId = IDBKeyRange.bound([account], [account, []]);
  return atomically(transaction, async () => {
    await transaction.objectStore('events').delete(everyId);
    await transaction.objectStore('unread').delete(everyId);
    await transaction.objectStore('sync').delete(account);
  });
}

export function eraseAll(database: Database): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  return atomically(transaction, async () => {
    await Promise.all(STORES.map((store) => transaction.objectStore(store).clear()));
  });
}
