/** The explorer's engine: one table in memory, and one search at a time. */
import { createConnection } from '../archive/database.ts';
import { ARCHIVE } from '../archive/open-archive.ts';
import { readEvents } from './events.ts';
import type { ExploreEngine, Found, SearchSpec } from './explore.ts';
import { findRow } from './find-row.ts';
import { createLoader } from './loader.ts';
import { toListRow } from './rows.ts';
import { type Finding, runSearch } from './search.ts';
import { ArchiveChanged } from './texts.ts';

interface Result extends Finding {
  readonly search: number;
}

/** @param connect opens the archive's database, or hands out the open one. */
export function createExploreEngine(connect: () => Promise<IDBDatabase> = createConnection(ARCHIVE)): ExploreEngine {
  const load = createLoader(connect);
  let newest = 0;
  let result: Result | null = null;

  /** @returns whether it came to its end; not so where the archive was changed under it. */
  async function run(search: number, spec: SearchSpec, onFound: (found: Found) => void): Promise<boolean> {
    const table = await load(spec.accounts);
    if (search !== newest) return true;
    try {
      for await (const finding of runSearch(table, spec, () => search !== newest)) {
        result = { ...finding, search };
        onFound({ ...finding.found, search });
      }
      return true;
    } catch (error) {
      if (error instanceof ArchiveChanged) return false;
      throw error;
    }
  }

  const resultOf = (search: number) => (result?.search === search ? result : null);

  return {
    async search(spec, onFound) {
      const search = ++newest;
      while (search === newest && !(await run(search, spec, onFound)));
    },

    rows(search, start, end) {
      const found = resultOf(search);
      return Promise.resolve(
        found ? Array.from(found.rows.subarray(start, end), (row) => toListRow(found.table, row)) : [],
      );
    },

    async events(search, start, end) {
      const found = resultOf(search);
      return found ? readEvents(await connect(), found.table, Array.from(found.rows.subarray(start, end))) : [];
    },

    async indexOf(search, key) {
      const found = resultOf(search);
      const row = found && (await findRow(await connect(), found.table, key));
      return found && row !== null ? placeOf(found.rows, row) : null;
    },

    countSince(search, moments) {
      const found = resultOf(search);
      return Promise.resolve(found ? moments.map((moment) => countSince(found, moment)) : []);
    },

    stop() {
      newest++;
    },
  };
}

/** Where a value stands among others that rise; null where it does not. */
function placeOf(rows: Uint32Array, row: number): number | null {
  let [start, end] = [0, rows.length];
  while (start < end) {
    const middle = (start + end) >>> 1;
    if ((rows[middle] ?? 0) < row) start = middle + 1;
    else end = middle;
  }
  return rows[start] === row ? start : null;
}

/** How many of the rows, which are newest first, stand at or after a moment. */
function countSince({ rows, table: { at } }: Finding, moment: number): number {
  let [start, end] = [0, rows.length];
  while (start < end) {
    const middle = (start + end) >>> 1;
    if ((at[rows[middle] ?? 0] ?? 0) >= moment) start = middle + 1;
    else end = middle;
  }
  return start;
}
