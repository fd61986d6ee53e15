/** The explorer's engine: one table in memory, and one search at a time. */
import type { Connection } from '../archive/database.ts';
import { FRAMES } from '../export/frames.ts';
import { writePiece } from '../export/registry.ts';
import { countBelow } from './count-below.ts';
import { type Counts, type ExploreEngine, type Found, type ListRow, PORTION, type SearchSpec } from './explore.ts';
import { fileOrder } from './file-order.ts';
import { findRow } from './find-row.ts';
import { endsOf, headsOf } from './heads.ts';
import { laterRows, withoutPlaces } from './later-rows.ts';
import { type Loader, createLoader } from './loader.ts';
import { type StoredRow, createRowReader, toEvent } from './read-rows.ts';
import { toListRow } from './rows.ts';
import { runSearch } from './search.ts';
import { needsEvent } from './sieve.ts';
import type { Table } from './table.ts';
import { ArchiveChanged } from './texts.ts';

interface Tell {
  readonly onFound: (found: Found) => void;
  readonly onCounted: ((counts: Counts) => void) | undefined;
}

interface Result {
  readonly search: number;
  readonly table: Table;
  /** Which rows of it, newest first, without those that are held back. */
  readonly rows: Uint32Array;
  /** The same rows in the order of a file that is read back, once somebody asked for one. */
  filed?: Uint32Array;
}

/**
 * @param connect opens the archive's database, or hands out the open one.
 * @param loader several engines may share what is loaded.
 */
export function createExploreEngine(connect: Connection, loader: Loader = createLoader(connect)): ExploreEngine {
  const readRows = createRowReader();
  let newest = 0;
  let result: Result | null = null;

  /** Begins again where the archive was changed under it. */
  async function run(search: number, spec: SearchSpec, tell: Tell): Promise<void> {
    const isOver = () => search !== newest;
    if (isQuick(spec) && (await lookSoon(search, spec, tell))) return;
    if (isOver()) return;
    const table = await loader.all(spec.accounts);
    if (isOver()) return;
    try {
      await look(search, table, spec, tell);
    } catch (error) {
      if (!(error instanceof ArchiveChanged)) throw error;
      await run(search, spec, tell);
    }
  }

  /** Answers out of what is in memory, while the archive is asked whether it is still that. @returns whether it is. */
  async function lookSoon(search: number, spec: SearchSpec, tell: Tell): Promise<boolean> {
    const known = loader.known(spec.accounts);
    if (known) {
      const asked = loader.all(spec.accounts);
      await Promise.all([look(search, known, spec, tell), asked]);
      return (await asked) === known;
    }
    const top = await loader.newest(spec.accounts);
    if (top && search === newest) await look(search, top, spec, tell);
    return false;
  }

  async function look(search: number, table: Table, spec: SearchSpec, { onFound, onCounted }: Tell): Promise<void> {
    const isOver = () => search !== newest;
    for await (const { rows, found, countThem } of runSearch(table, spec, isOver)) {
      if (spec.whole && found.looked < 1) continue;
      const held = spec.hold ? laterRows(table, rows, spec.hold) : [];
      const shown = withoutPlaces(rows, held);
      result = { search, table, rows: shown };
      onFound({
        ...found,
        search,
        held: held.map((place, index) => place - index),
        top: listRows(result, 0, PORTION),
        heads: spec.heads ? headsOf(table, shown, spec.heads) : { days: [], news: null },
        ends: endsOf(table, shown),
        newest: table.newest,
      });
      if (!spec.counts) continue;
      await othersFirst();
      if (isOver()) return;
      onCounted?.(countThem());
    }
  }

  async function read(
    search: number,
    start: number,
    end: number,
    rowsOf = ({ rows }: Result) => rows,
  ): Promise<StoredRow[]> {
    const found = resultOf(search);
    return found ? readRows(await connect(), found.table, rowsOf(found).subarray(start, end)) : [];
  }

  const resultOf = (search: number) => (result?.search === search ? result : null);

  return {
    search: (spec, onFound, onCounted) => run(++newest, spec, { onFound, onCounted }),

    stop() {
      newest++;
    },

    rows(search, start, end) {
      const found = resultOf(search);
      return Promise.resolve(found ? listRows(found, start, end) : []);
    },

    async events(search, start, end) {
      return (await read(search, start, end)).map(toEvent);
    },

    async write(search, start, end, { format, naming }) {
      const stored = await read(search, start, end, FRAMES[format].isReadBack ? filedRows : undefined);
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

    heads(search, spec) {
      const found = resultOf(search);
      return Promise.resolve(found && headsOf(found.table, found.rows, spec));
    },
  };
}

/** Whether a part of the events, or what they were a moment ago, is an answer while the others are loaded. */
function isQuick({ query, hold, whole }: SearchSpec): boolean {
  return !hold && !whole && !query.some(needsEvent);
}

/** Lets in what was asked meanwhile. */
function othersFirst(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function filedRows(result: Result): Uint32Array {
  return (result.filed ??= fileOrder(result.table, result.rows));
}

function listRows({ table, rows }: Result, start: number, end: number): ListRow[] {
  return Array.from(rows.subarray(start, end), (row) => toListRow(table, row));
}
