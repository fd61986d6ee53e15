/** One search over one table. */
import { rangeOf } from '../query/range.ts';
import type { Found, SearchSpec } from './explore.ts';
import { countFacets } from './facets.ts';
import { countOverTime } from './histogram.ts';
import { scanTexts } from './scan.ts';
import { type Fails, needsEvent, siftRows } from './sieve.ts';
import { type Span, overlapOf, spanBetween } from './span.ts';
import type { Table } from './table.ts';

/** What is found so far. */
export interface Finding {
  readonly table: Table;
  /** Which rows of it, newest first. */
  readonly rows: Uint32Array;
  readonly found: Omit<Found, 'search'>;
}

/** While text is searched, what was found so far is told at least this often, in milliseconds: a count that moves. */
const PACE = 150;
/** More of the time than one part in so many is not spent on telling. */
const TELLING = 10;

/** @param isOver is asked now and then. @throws ArchiveChanged */
export async function* runSearch(
  table: Table,
  { query, now }: SearchSpec,
  isOver: () => boolean,
): AsyncGenerator<Finding, void> {
  const asked = rangeOf(query, now);
  const span = spanBetween(table.at, asked.from ?? -Infinity, asked.to ?? Infinity);
  const sifted = siftRows(table, query);
  const terms = query.filter(needsEvent);

  function conclude(fails: Fails, end: number, looked: number): Finding {
    const settled = overlapOf(span, { start: 0, end });
    const rows = rowsWithout(fails, settled);
    const facets = countFacets(table, fails, settled);
    const histogram = countOverTime(table, fails, settled, asked, now);
    return { table, rows, found: { count: rows.length, looked, stored: table.count, facets, histogram } };
  }

  if (terms.length === 0) return yield conclude(sifted, span.end, 1);
  const pacer = createPacer();
  for await (const { fails, end, looked } of scanTexts(table, sifted, span, terms)) {
    if (isOver()) return;
    if (looked < 1 && !pacer.isDue()) continue;
    yield conclude(fails, end, looked);
    pacer.told();
  }
}

function rowsWithout(fails: Fails, { start, end }: Span): Uint32Array {
  let count = 0;
  for (let row = start; row < end; row++) count += Number(fails[row] === 0);
  const rows = new Uint32Array(count);
  for (let [row, place] = [start, 0]; place < count; row++) {
    rows[place] = row;
    place += Number(fails[row] === 0);
  }
  return rows;
}

/** Often at first, so that the first rows are seen at once. */
function createPacer(): { isDue: () => boolean; told: () => void } {
  const start = performance.now();
  let [due, asked] = [start, start];
  return {
    isDue() {
      asked = performance.now();
      return asked >= due;
    },
    told() {
      const now = performance.now();
      due = now + Math.max(Math.min(PACE, now - start), TELLING * (now - asked));
    },
  };
}
