import type { StoredFinding } from '../rules/stored-finding.ts';
import { STORES, everythingOf } from './database.ts';
import { resultOf } from './request.ts';
import type { Write } from './writer.ts';

const BY_ACCOUNT = ['ids', 'cols', 'raw', 'dict', 'inbox', 'revisions', 'findings', 'pasts'] as const;

/** An account's events with all that belongs to them, how far it was read, and what was pruned of it. */
export function eraseAccount(write: Write, account: string): Promise<void> {
  return write(async ({ store, forget }) => {
    forget(account);
    await eraseShared(store('findings'), account);
    for (const name of BY_ACCOUNT) store(name).delete(everythingOf(account));
    for (const name of ['sync', 'pruned'] as const) store(name).delete(account);
    store('meta').delete(['blocks', account]);
  });
}

/** Findings about several accounts of which it is one. */
async function eraseShared(findings: IDBObjectStore, account: string): Promise<void> {
  const range = everythingOf('');
  const [keys, shared] = await Promise.all([
    resultOf(findings.getAllKeys(range)),
    resultOf<StoredFinding[]>(findings.getAll(range)),
  ]);
  for (const [index, key] of keys.entries()) {
    if (shared[index]?.events.some((event) => event.account === account)) findings.delete(key);
  }
}

/** Empties the stores and leaves the database, since other pages may have it open. It is still the same archive. */
export function eraseAll(write: Write): Promise<void> {
  return write(({ store, forget }) => {
    forget();
    for (const name of STORES) if (name !== 'meta') store(name).clear();
    store('meta').delete(everythingOf('blocks'));
    return Promise.resolve();
  });
}
