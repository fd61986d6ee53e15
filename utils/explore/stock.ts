/** What is in memory of the archive: its columns as they are stored. Blocks never change, so what is known is not read again. */
import type { BlockKey, Columns } from '../archive/block.ts';
import { API_KEY, COUNTRY, IP, SOURCE, TYPE, USER, USER_ID, readValues } from '../archive/dictionary.ts';
import { readDirectory } from '../archive/directory.ts';
import { resultOf } from '../archive/request.ts';
import { readTombstone } from '../archive/tombstone.ts';

const FIELDS = [TYPE, USER, API_KEY, SOURCE, IP, COUNTRY, USER_ID] as const;

export interface StockBlock {
  readonly key: BlockKey;
  readonly columns: Columns;
}

export interface AccountStock {
  readonly account: string;
  /** What the codes stand for, by field of the dictionary. */
  readonly values: readonly (readonly (string | null)[])[];
  readonly blocks: readonly StockBlock[];
  readonly prunedTo: number;
}

/** Blocks that are not in memory yet: how many events they hold, and where those stand in the list. */
interface Beyond {
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

export interface Stock {
  readonly database: IDBDatabase;
  readonly generation: number;
  readonly accounts: readonly AccountStock[];
  /** Null where all is in memory. */
  readonly beyond: Beyond | null;
}

/** @returns what the archive holds of some accounts, all of one moment; `known` itself where that is still it. */
export async function readStock(
  database: IDBDatabase,
  accounts: readonly string[],
  known: Stock | null,
): Promise<Stock> {
  const transaction = database.transaction(['meta', 'raw', 'cols', 'dict', 'pruned']);
  const generation = (await resultOf<number | undefined>(transaction.objectStore('meta').get('generation'))) ?? 0;
  const ofSame = known?.database === database ? known.accounts : [];
  const isSame = ofSame.length === accounts.length && ofSame.every(({ account }, index) => account === accounts[index]);
  if (known && isSame && known.generation === generation) return known;
  const raw = transaction.objectStore('raw');
  const read = accounts.map(async (account) => {
    const before = ofSame.find((stock) => stock.account === account);
    return readAccount(transaction, account, await readDirectory(raw, account), before);
  });
  return { database, generation, accounts: await Promise.all(read), beyond: null };
}

/** @returns some blocks of an account. @param known what is in memory already. */
export async function readAccount(
  transaction: IDBTransaction,
  account: string,
  keys: readonly BlockKey[],
  known?: AccountStock,
): Promise<AccountStock> {
  const cols = transaction.objectStore('cols');
  const [{ before: prunedTo }, values] = await Promise.all([
    readTombstone(transaction.objectStore('pruned'), account),
    readDictionary(transaction.objectStore('dict'), account),
  ]);
  const isContinued = known && known.prunedTo === prunedTo && isExtended(known.values, values);
  const columns = new Map(isContinued ? known.blocks.map((block) => [nameOf(block.key), block.columns]) : []);
  const blocks = keys.map(async (key) => ({
    key,
    columns: columns.get(nameOf(key)) ?? (await resultOf<Columns>(cols.get(key))),
  }));
  return { account, values, blocks: await Promise.all(blocks), prunedTo };
}

async function readDictionary(dict: IDBObjectStore, account: string): Promise<(string | null)[][]> {
  const values: (string | null)[][] = [];
  await Promise.all(
    FIELDS.map(async (field) => {
      // What was forgotten no row says any more.
      values[field] = (await readValues(dict, account, field)).map((value) => value ?? null);
    }),
  );
  return values;
}

/** An account that was pruned, or erased and read again, may have other blocks under the same keys. */
function isExtended(old: AccountStock['values'], now: AccountStock['values']): boolean {
  return FIELDS.every((field) => old[field]?.every((value, code) => value === now[field]?.[code]) ?? true);
}

function nameOf(key: BlockKey): string {
  return JSON.stringify(key);
}
