/** How many rows each value of each facet has, under all terms but the facet's own. */
import { compareText } from '../audit/event.ts';
import type { Column } from './columns.ts';
import { FACETS, type Facet, type FacetValue } from './explore.ts';
import type { Listing } from './listing.ts';
import { type Fails, bitOf } from './sieve.ts';
import type { Span } from './span.ts';
import type { Table } from './table.ts';

/** See `Found.facets`. */
export function countFacets({ listings }: Table, fails: Fails, span: Span): Record<Facet, readonly FacetValue[]> {
  const entries = FACETS.map((facet) => {
    const listing = listings[facet];
    return [facet, listCounts(listing, countCodes(listing.column, fails, span, bitOf(facet)))];
  });
  return Object.fromEntries(entries) as Record<Facet, readonly FacetValue[]>;
}

/** How many rows have each code that fail by nothing, or by the facet alone. */
function countCodes({ codes, values }: Column, fails: Fails, { start, end }: Span, bit: number): Uint32Array {
  const counts = new Uint32Array(values.length);
  const passes = new Uint8Array(256);
  passes[0] = passes[bit] = 1;
  for (let row = start; row < end; row++) {
    const code = codes[row] ?? 0;
    counts[code] = (counts[code] ?? 0) + (passes[fails[row] ?? 0] ?? 0);
  }
  return counts;
}

function listCounts({ values, places }: Listing, counts: Uint32Array): FacetValue[] {
  const sums = new Uint32Array(values.length);
  for (const [code, count] of counts.entries()) {
    for (const place of places[code] ?? []) sums[place] = (sums[place] ?? 0) + count;
  }
  const listed = values.map((value, place) => ({ value, count: sums[place] ?? 0 }));
  return listed.sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}
