/** How many rows each value of each facet has, under all terms but the facet's own. */
import { typeEntry } from '../audit/catalogue.ts';
import { compareText } from '../audit/event.ts';
import type { Column, ColumnName, Said } from './columns.ts';
import { FACETS, type Facet, type FacetValue } from './explore.ts';
import { type Fails, bitOf } from './sieve.ts';
import type { Span } from './span.ts';
import type { Table } from './table.ts';

/** What a query may call a value: the first is how it is listed. */
type Names = (said: Said) => readonly string[];

const SOURCES: Readonly<Record<Facet, readonly [ColumnName, Names]>> = {
  severity: ['type', ({ type = '' }) => [typeEntry(type).severity]],
  type: ['type', ({ type = '' }) => [type]],
  user: ['user', ({ userEmail, userId }) => (userEmail ? [userEmail, userId ?? ''] : [userId ?? ''])],
  source: ['source', ({ source }) => [source ?? '']],
  ip: ['ip', ({ ip }) => [ip ?? '']],
  country: ['country', ({ country }) => [country ?? '']],
  account: ['account', ({ account = '' }) => [account]],
};

/** See `Found.facets`. */
export function countFacets(table: Table, fails: Fails, span: Span): Record<Facet, readonly FacetValue[]> {
  const entries = FACETS.map((facet) => {
    const [name, names] = SOURCES[facet];
    const column = table.columns[name];
    return [facet, listValues(column, countCodes(column, fails, span, bitOf(facet)), names)];
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

/** Values that differ in case only are one, as they are to a query; listed is the first. */
function listValues({ values, totals }: Column, counts: Uint32Array, names: Names): FacetValue[] {
  const listed = new Map<string, { value: string; count: number }>();
  const stored = values.map((said, code) => ({ names: (totals[code] ?? 0) > 0 ? names(said) : [], code }));
  for (const { names: [value] } of stored) {
    if (value !== undefined && !listed.has(value.toLowerCase())) listed.set(value.toLowerCase(), { value, count: 0 });
  }
  for (const { names: all, code } of stored) {
    for (const name of new Set(all.map((text) => text.toLowerCase()))) {
      const entry = listed.get(name);
      if (entry) entry.count += counts[code] ?? 0;
    }
  }
  return Array.from(listed.values()).sort((a, b) => b.count - a.count || compareText(a.value, b.value));
}
