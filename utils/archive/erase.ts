import { STORES, everythingOf } from './database.ts';
import type { Write } from './writer.ts';

const BY_ACCOUNT = ['ids', 'cols', 'raw', 'dict', 'inbox', 'revisions'] as const;

/** An account's events with all that belongs to them, how far it was read, and what was pruned of it. */
export function eraseAccount(write: Write, account: string): Promise<void> {
  return write(({ store, forget }) => {
    forget(account);
    for (const name of BY_ACCOUNT) store(name).delete(everythingOf(account));
    store('sync').delete(account);
    store('pruned').delete(account);
    return Promise.resolve();
  });
}

/** Empties the stores and leaves the database, since other pages may have it open. It is still the same archive. */
export function eraseAll(write: Write): Promise<void> {
  return write(({ store, forget }) => {
    forget();
    for (const name of STORES) if (name !== 'meta') store(name).clear();
    return Promise.resolve();
  });
}
