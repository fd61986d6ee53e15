import type { Database } from './database.ts';

const STORES = ['events', 'unread', 'sync'] as const;

export async function eraseAccount(database: Database, account: string): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  const everyId = IDBKeyRange.bound([account], [account, []]);
  await Promise.all([
    transaction.objectStore('events').delete(everyId),
    transaction.objectStore('unread').delete(everyId),
    transaction.objectStore('sync').delete(account),
    transaction.done,
  ]);
}

export async function eraseAll(database: Database): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  await Promise.all([...STORES.map((store) => transaction.objectStore(store).clear()), transaction.done]);
}
