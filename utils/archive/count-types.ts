import { everythingOf } from './database.ts';
import { resultOf, walk } from './request.ts';

/** See `ArchiveReader.countTypes`. */
export async function countTypes(database: IDBDatabase, accounts: readonly string[], since: number) {
  const counts = new Map<string, number>();
  for (const account of accounts) {
    const index = database.transaction('events').objectStore('events').index('byType');
    const types = await typesIn(index, account);
    const ranges = types.map((type) => IDBKeyRange.bound([account, type, since], [account, type, []]));
    const found = await Promise.all(ranges.map((range) => resultOf(index.count(range))));
    types.forEach((type, position) => counts.set(type, (counts.get(type) ?? 0) + (found[position] ?? 0)));
  }
  return counts;
}

/** Jumps from type to type, so that its cost depends on the number of types, not of events. */
async function typesIn(index: IDBIndex, account: string): Promise<string[]> {
  const types: string[] = [];
  await walk(index.openKeyCursor(everythingOf(account)), (cursor) => {
    const [, type] = cursor.key as [string, string, number];
    types.push(type);
    cursor.continue([account, type, []]);
    return true;
  });
  return types;
}
