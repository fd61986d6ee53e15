/** Which rows pass a query's terms over columns, and which ones fail by a single facet: those count in that facet. */
import { isAsked, namesIn } from '../query/fields.ts';
import type { Field, Term } from '../query/query.ts';
import type { Column, ColumnName } from './columns.ts';
import { FACETS, type Facet } from './explore.ts';
import type { Table } from './table.ts';

/** What a row fails by: one bit for each facet, and one for everything else. */
export type Fails = Uint8Array<ArrayBuffer>;
export const OTHER = 1 << FACETS.length;

/** The bit of a facet. */
export function bitOf(facet: Facet): number {
  return 1 << FACETS.indexOf(facet);
}

/** For each field the column that answers it. An id has none. */
const COLUMN_OF: Readonly<Record<Field, ColumnName | null>> = {
  type: 'type',
  family: 'type',
  severity: 'type',
  user: 'user',
  source: 'source',
  ip: 'ip',
  country: 'country',
  account: 'account',
  id: null,
};

/** Whether only a look at the event can tell. */
export function needsEvent(term: Term): boolean {
  if (term.kind === 'field') return COLUMN_OF[term.field] === null;
  return term.kind === 'text' || term.kind === 'context';
}

/** @returns for each row what it fails by. A term is asked once of each value that its column has. */
export function siftRows({ columns, count, accounts }: Table, terms: readonly Term[]): Fails {
  const fails = new Uint8Array(count);
  const masks = new Map<ColumnName, Uint8Array>();
  for (const term of terms) {
    const name = term.kind === 'field' ? COLUMN_OF[term.field] : null;
    if (term.kind !== 'field' || name === null) continue;
    const mask = masks.get(name) ?? new Uint8Array(columns[name].values.length);
    masks.set(name, mask);
    const bit = isFacet(term.field) ? bitOf(term.field) : OTHER;
    const holds = isAsked(term.field, term.values);
    columns[name].values.forEach((said, code) => {
      if (holds(namesIn(term.field, said, accounts)) === term.not) mask[code] = (mask[code] ?? 0) | bit;
    });
  }
  for (const [name, mask] of masks) addFails(fails, columns[name], mask);
  return fails;
}

function isFacet(field: Field): field is Field & Facet {
  return (FACETS as readonly string[]).includes(field);
}

function addFails(fails: Fails, { codes }: Column, mask: Uint8Array): void {
  for (let row = 0; row < fails.length; row++) fails[row] = (fails[row] ?? 0) | (mask[codes[row] ?? 0] ?? 0);
}
