import { everythingOf } from './database.ts';
import { atomically } from './request.ts';

const STORES = ['events', 'unread', 'sync'];

export function eraseAccount(database: IDBDatabase, account: string): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  return atomically(transaction, () => {
    transaction.objectStore('events').delete(everythingOf(account));
    transaction.objectStore('unread').delete(everythingOf(account));
    transaction.objectStore('sync').delete(account);
    return Promise.resolve();
  });
}

export function eraseAll(database: IDBDatabase): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  return atomically(transaction, () => {
    for (const store of STORES) transaction.objectStore(store).clear();
    return Promise.resolve();
  });
}
