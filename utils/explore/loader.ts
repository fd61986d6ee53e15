import type { Labelled } from '../audit/names.ts';
import { readNewest } from './newest-stock.ts';
import { readStock } from './stock.ts';
import { type Table, buildTable } from './table.ts';

export interface Loader {
  /** The table of some accounts as the archive is now; the same one until that or their labels change. */
  readonly all: (accounts: readonly Labelled[]) => Promise<Table>;
  /** The last one, which the archive may have outgrown since; null without any of these accounts. */
  readonly known: (accounts: readonly Labelled[]) => Table | null;
  /** Its beginning, long before all of it; null where that is loaded, or no longer than this. */
  readonly newest: (accounts: readonly Labelled[]) => Promise<Table | null>;
}

/** @param connect opens the archive's database, or hands out the open one. @throws what IndexedDB throws, with every call. */
export function createLoader(connect: () => Promise<IDBDatabase>): Loader {
  let loading: Promise<Table | null> | null = null;
  let last: Table | null = null;

  async function load(accounts: readonly Labelled[], before: Promise<Table | null> | null): Promise<Table> {
    const known = (await before?.catch(() => null)) ?? null;
    const ids = accounts.map(({ id }) => id);
    const stock = await readStock(await connect(), ids, known?.stock ?? null);
    const table =
      stock === known?.stock && isSame(accounts, known.accounts) ? known : await buildTable(stock, accounts);
    last = table;
    return table;
  }

  return {
    all(accounts) {
      const next = load(accounts, loading);
      loading = next;
      return next;
    },

    known: (accounts) => (last && isSame(accounts, last.accounts) ? last : null),

    async newest(accounts) {
      if (loading) return null;
      const ids = accounts.map(({ id }) => id);
      const stock = await readNewest(await connect(), ids);
      const table = stock && buildTable(stock, accounts);
      // What is read already is not read again.
      if (table) loading ??= table;
      return table;
    },
  };
}

function isSame(accounts: readonly Labelled[], known: readonly Labelled[]): boolean {
  return (
    accounts.length === known.length &&
    accounts.every(({ id, label }, index) => id === known[index]?.id && label === known[index].label)
  );
}
