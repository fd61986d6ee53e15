import { type Table, buildTable } from './table.ts';
import { readStock } from './stock.ts';

/** @returns the table of some accounts as the archive is now; the same one until it changes. */
export function createLoader(connect: () => Promise<IDBDatabase>): (accounts: readonly string[]) => Promise<Table> {
  let loading: Promise<Table | null> = Promise.resolve(null);

  async function load(accounts: readonly string[], before: Promise<Table | null>): Promise<Table> {
    const known = await before.catch(() => null);
    const stock = await readStock(await connect(), accounts, known?.stock ?? null);
    return stock === known?.stock ? known : buildTable(stock);
  }

  return (accounts) => {
    const next = load(accounts, loading);
    loading = next;
    return next;
  };
}
