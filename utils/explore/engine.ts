/** The explorer's engine: one table in memory, and one search at a time. */
import type { Connection } from '../archive/database.ts';
import { writePiece } from '../export/registry.ts';
import type { ExploreEngine, Found, SearchSpec } from './explore.ts';
import { findRow } from './find-row.ts';
import { laterRows, withoutPlaces } from './later-rows.ts';
import { type Load, createLoader } from './loader.ts';
import { type StoredRow, createRowReader, toEvent } from './read-rows.ts';
import { toListRow } from './rows.ts';
import { runSearch } from './search.ts';
import { spanBetween } from './span.ts';
import type { Table } from './table.ts';
import { ArchiveChanged } from './texts.ts';

interface Result {
  readonly search: number;
  readonly table: Table;
  /** Which rows of it, newest first, without those that are held back. */
  readonly rows: Uint32Array;
}

/**
 * @param connect opens the archive's database, or hands out the open one.
 * @param load several engines may share what is loaded.
 */
export function createExploreEngine(connect: Connection, load: Load = createLoader(connect)): ExploreEngine {
  const readRows = createRowReader();
  let newest = 0;
  let result: Result | null = null;

  /** Begins again where the archive was changed under it. */
  async function run(search: number, spec: SearchSpec, onFound: (found: Found) => void): Promise<void> {
    const table = await load(spec.accounts);
    if (search !== newest) return;
    try {
      for await (const { rows, found } of runSearch(table, spec, () => search !== newest)) {
        if (spec.whole && found.looked < 1) continue;
        const held = spec.hold ? laterRows(table, rows, spec.hold) : [];
        result = { search, table, rows: withoutPlaces(rows, held) };
        const above = held.map((place, index) => place - index);
        onFound({ ...found, search, held: above, newest: table.newest });
      }
    } catch (error) {
      if (!(error instanceof ArchiveChanged)) throw error;
      await run(search, spec, onFound);
    }
  }

  async function read(search: number, start: number, end: number): Promise<StoredRow[]> {
    const found = resultOf(search);
    return found ? readRows(await connect(), found.table, found.rows.subarray(start, end)) : [];
  }

  const resultOf = (search: number) => (result?.search === search ? result : null);

  return {
    search: (spec, onFound) => run(++newest, spec, onFound),

    stop() {
      newest++;
    },

    rows(search, start, end) {
      const found = resultOf(search);
      return Promise.resolve(
        found ? Array.from(found.rows.subarray(start, end), (row) => toListRow(found.table, row)) : [],
      );
    },

    async events(search, start, end) {
      return (await read(search, start, end)).map(toEvent);
    },

    async write(search, start, end, { format, naming }) {
      const stored = await read(search, start, end);
      const lines = () => stored.map(({ json }) => json).join('\n');
      return writePiece(format, { count: stored.length, lines, events: () => stored.map(toEvent) }, naming);
    },

    async indexOf(search, key) {
      const found = resultOf(search);
      const row = found && (await findRow(await connect(), found.table, key));
      if (!found || row === null) return null;
      const place = countBelow(found.rows, row);
      return found.rows[place] === row ? place : null;
    },

    countSince(search, moments) {
      const found = resultOf(search);
      const count = (moment: number) =>
        found ? countBelow(found.rows, spanBetween(found.table.at, moment, Infinity).end) : 0;
      return Promise.resolve(moments.map(count));
    },

    newRows(search, which) {
      const found = resultOf(search);
      const places = found ? laterRows(found.table, found.rows, which) : [];
      return Promise.resolve({ count: places.length, end: (places.at(-1) ?? -1) + 1 });
    },
  };
}

/** How many of some rising numbers are below another. */
function countBelow(rows: Uint32Array, row: number): number {
  let [start, end] = [0, rows.length];
  while (start < end) {
    const middle = (start + end) >>> 1;
    if ((rows[middle] ?? 0) < row) start = middle + 1;
    else end = middle;
  }
  return start;
}
