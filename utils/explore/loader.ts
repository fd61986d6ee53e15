import type { Labelled } from '../audit/names.ts';
import { readStock } from './stock.ts';
import { type Table, buildTable } from './table.ts';

export type Load = (accounts: readonly Labelled[]) => Promise<Table>;

/** @returns loads the table of some accounts as the archive is now; the same one until that or their labels change. */
export function createLoader(connect: () => Promise<IDBDatabase>): Load {
  let loading: Promise<Table | null> = Promise.resolve(null);

  async function load(accounts: readonly Labelled[], before: Promise<Table | null>): Promise<Table> {
    const known = await before.catch(() => null);
    const ids = accounts.map(({ id }) => id);
    const stock = await readStock(await connect(), ids, known?.stock ?? null);
    return stock === known?.stock && isSame(accounts, known.accounts) ? known : buildTable(stock, accounts);
  }

  return (accounts) => {
    const next = load(accounts, loading);
    loading = next;
    return next;
  };
}

/** Their ids are the same already. */
function isSame(accounts: readonly Labelled[], known: readonly Labelled[]): boolean {
  return accounts.every(({ label }, index) => label === known[index]?.label);
}
