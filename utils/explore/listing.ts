/** The values of a facet, as they are listed. */
import type { Labelled } from '../audit/names.ts';
import { namesIn } from '../query/fields.ts';
import { parseIp } from '../query/ip.ts';
import type { Column, ColumnName, TableColumns } from './columns.ts';
import { FACETS, type Facet } from './explore.ts';

export interface Listing {
  readonly column: Column;
  /** What a query finds in the same way is listed once. */
  readonly values: readonly string[];
  /** For each code of the column, the values by which a query finds it. */
  readonly places: readonly (readonly number[])[];
}

export type Listings = Readonly<Record<Facet, Listing>>;

const COLUMN_OF: Readonly<Record<Facet, ColumnName>> = {
  severity: 'type',
  type: 'type',
  user: 'user',
  source: 'source',
  ip: 'ip',
  country: 'country',
  account: 'account',
};

/** @param accounts with their labels, under which they are listed. */
export function listFacets(columns: TableColumns, accounts: readonly Labelled[]): Listings {
  const entries = FACETS.map((facet) => [facet, listFacet(facet, columns[COLUMN_OF[facet]], accounts)]);
  return Object.fromEntries(entries) as Record<Facet, Listing>;
}

function listFacet(facet: Facet, column: Column, accounts: readonly Labelled[]): Listing {
  const values: string[] = [];
  const places = new Map<string, number>();
  const stored = column.values.map((said, code) => {
    if (column.totals[code] === 0) return [];
    const names = namesIn(facet, said, accounts);
    const label = facet === 'account' ? accounts.find(({ id }) => id === said.account)?.label : '';
    const own = label || (names[0] ?? '');
    if (!places.has(fold(facet, own))) places.set(fold(facet, own), values.push(own) - 1);
    return names.length > 0 ? names : [''];
  });
  const found = stored.map((names) => new Set(names.map((name) => places.get(fold(facet, name)))));
  return { column, values, places: found.map((some) => [...some].filter((place) => place !== undefined)) };
}

/** The same for all that a query takes for the same. */
function fold(facet: Facet, value: string): string {
  return (facet === 'ip' ? parseIp(value)?.toString() : null) ?? value.toLowerCase();
}
