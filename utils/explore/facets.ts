/** How many rows each value of each facet has, under all terms but the facet's own. */
import type { Query } from '../query/query.ts';
import type { Column } from './columns.ts';
import { type Facet, type FacetValue, forEachFacet } from './explore.ts';
import type { Listing } from './listing.ts';
import { type Fails, bitOf } from './sieve.ts';
import type { Span } from './span.ts';
import type { Table } from './table.ts';

/** See `Counts.facets`. @param rows those of the span that fail by nothing. */
export function countFacets(
  { listings }: Table,
  query: Query,
  rows: Uint32Array,
  fails: Fails,
  span: Span,
): Record<Facet, readonly FacetValue[]> {
  return forEachFacet((facet) => {
    const { column, ...listing } = listings[facet];
    const counts = countCodes(column, rows);
    const isNarrowed = query.some((term) => term.kind === 'field' && term.field === facet);
    if (isNarrowed) addFailing(counts, column, fails, span, bitOf(facet));
    return listCounts(listing, counts);
  });
}

function countCodes({ codes, totals }: Column, rows: Uint32Array): Uint32Array {
  if (rows.length === codes.length) return totals.slice();
  const counts = new Uint32Array(totals.length);
  for (let place = 0; place < rows.length; place++) {
    const code = codes[rows[place] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}

/** Counts those as well that fail by the facet alone. */
function addFailing(counts: Uint32Array, { codes }: Column, fails: Fails, { start, end }: Span, bit: number): void {
  for (let row = start; row < end; row++) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + Number(fails[row] === bit);
  }
}

function listCounts({ values, places }: Omit<Listing, 'column'>, counts: Uint32Array): FacetValue[] {
  const sums = new Uint32Array(values.length);
  for (const [code, count] of counts.entries()) {
    for (const place of places[code] ?? []) sums[place] = (sums[place] ?? 0) + count;
  }
  const listed = values.map((value, place) => ({ value, count: sums[place] ?? 0 }));
  return listed.sort((a, b) => b.count - a.count);
}
