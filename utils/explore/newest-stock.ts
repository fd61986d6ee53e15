/** The beginning of the list, for a page that has nothing to show yet. */
import type { BlockKey } from '../archive/block.ts';
import { readDirectory } from '../archive/directory.ts';
import { PORTION } from './explore.ts';
import { type Stock, readAccount } from './stock.ts';

/** Where more blocks than this share a time, the beginning is read no sooner than all. */
const MOST_BLOCKS = 24;

/**
 * @returns the blocks of some accounts that the first rows are in, whatever the others hold; null where those are all blocks, or
 * too many.
 */
export async function readNewest(database: IDBDatabase, accounts: readonly string[]): Promise<Stock | null> {
  const transaction = database.transaction(['raw', 'cols', 'dict', 'pruned']);
  const raw = transaction.objectStore('raw');
  const directories = await Promise.all(accounts.map((account) => readDirectory(raw, account)));
  const keys = directories.flat().sort(([, , a], [, , b]) => b - a);
  const enough = countToRead(keys);
  if (enough === null) return null;
  const [wanted, others] = [keys.slice(0, enough), keys.slice(enough)];
  const read = accounts.map((account) => {
    const own = wanted.filter((key) => key[0] === account);
    return readAccount(transaction, account, own);
  });
  const beyond = {
    count: others.reduce((sum, [, , , count]) => sum + count, 0),
    from: others.reduce((least, [, from]) => Math.min(least, from), Infinity),
    to: others[0]?.[2] ?? -Infinity,
  };
  return { database, generation: NaN, accounts: await Promise.all(read), beyond };
}

/** So many that the first rows stand above all that is in the others. @param keys the newest first. */
function countToRead(keys: readonly BlockKey[]): number | null {
  for (let count = 1; count < Math.min(keys.length, MOST_BLOCKS); count++) {
    const [, , next = -Infinity] = keys[count] ?? [];
    const sure = keys.slice(0, count).reduce((sum, [, from, , size]) => sum + (from > next ? size : 0), 0);
    if (sure >= PORTION) return count;
  }
  return null;
}
