import { everythingOf } from './database.ts';
import { atomically } from './request.ts';

const STORES = ['events', 'unread', 'sync'];

/** An account's events, its unread ones, and how far it was read. */
export function eraseAccount(database: IDBDatabase, account: string): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  return atomically(transaction, () => {
    transaction.objectStore('events').delete(everythingOf(account));
    transaction.objectStore('unread').delete(everythingOf(account));
    transaction.objectStore('sync').delete(account);
    return Promise.resolve();
  });
}

/** Empties the stores and leaves the database, since other pages may have it open. */
export function eraseAll(database: IDBDatabase): Promise<void> {
  const transaction = database.transaction(STORES, 'readwrite');
  return atomically(transaction, () => {
    for (const store of STORES) transaction.objectStore(store).clear();
    return Promise.resolve();
  });
}
