import type { Database } from './database.ts';

/** Jumps from type to type in the index, so that its cost depends on the number of types, not of events. */
export async function countTypes(database: Database, accounts: readonly string[], since: number) {
  const counts = new Map<string, number>();
  for (const account of accounts) {
    const index = database.transaction('events').store.index('byType');
    let cursor = await index.openKeyCursor(IDBKeyRange.bound([account], [account, []]));
    while (cursor) {
      const [, type] = cursor.key;
      const count = await index.count(IDBKeyRange.bound([account, type, since], [account, type, []]));
      counts.set(type, (counts.get(type) ?? 0) + count);
      cursor = await cursor.continue([account, type, []] as unknown as typeof cursor.key);
    }
  }
  return counts;
}
