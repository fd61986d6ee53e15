/** The values of a facet, as they are listed. */
import { compareText } from '../audit/event.ts';
import type { Labelled } from '../audit/names.ts';
import { type FieldsOf, namesIn } from '../query/fields.ts';
import { parseIp } from '../query/ip.ts';
import type { Column, ColumnName, TableColumns } from './columns.ts';
import { type Facet, forEachFacet } from './explore.ts';

export interface Listing {
  readonly column: Column;
  /** In the order of their text. What a query finds in the same way is listed once. */
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
  return forEachFacet((facet) => listFacet(facet, columns[COLUMN_OF[facet]], accounts));
}

function listFacet(facet: Facet, column: Column, accounts: readonly Labelled[]): Listing {
  const listed = new Map<string, string>();
  const stored = column.values.map((said, code) => {
    if (column.totals[code] === 0) return [];
    const names = namesIn(facet, said, accounts);
    const own = (facet === 'account' && labelOf(said, accounts)) || (names[0] ?? '');
    if (!listed.has(fold(facet, own))) listed.set(fold(facet, own), own);
    return (names.length > 0 ? names : ['']).map((name) => fold(facet, name));
  });
  const values = [...listed].sort(([, a], [, b]) => compareText(a, b));
  const places = new Map(values.map(([folded], place) => [folded, place]));
  const placesOf = (names: readonly string[]) => [...new Set(names.map((name) => places.get(name)))];
  return {
    column,
    values: values.map(([, value]) => value),
    places: stored.map((names) => placesOf(names).filter((place) => place !== undefined)),
  };
}

function labelOf({ account }: FieldsOf, accounts: readonly Labelled[]): string | undefined {
  return accounts.find(({ id }) => id === account)?.label;
}

/** The same for all that a query takes for the same. */
function fold(facet: Facet, value: string): string {
  return (facet === 'ip' ? parseIp(value)?.toString() : null) ?? value.toLowerCase();
}
