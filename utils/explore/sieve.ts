/** Which rows pass a query's terms over columns, and which ones fail by a single facet: those count in that facet. */
import type { StoredEvent } from '../audit/event.ts';
import { type MatchContext, matches } from '../query/match.ts';
import type { Field, Term } from '../query/query.ts';
import type { Column, ColumnName } from './columns.ts';
import { FACETS, type Facet } from './explore.ts';
import type { Span } from './span.ts';
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

/** Whether a term needs the event itself. */
export function needsEvent(term: Term): boolean {
  if (term.kind === 'field') return COLUMN_OF[term.field] === null;
  return term.kind === 'text' || term.kind === 'context';
}

/** @returns for each row what it fails by. Each value of a column is asked once, of an event that says nothing else. */
export function siftRows({ columns, count }: Table, terms: readonly Term[], context: MatchContext): Fails {
  const fails = new Uint8Array(count);
  const masks = new Map<ColumnName, Uint8Array>();
  for (const term of terms) {
    const name = term.kind === 'field' ? COLUMN_OF[term.field] : null;
    if (term.kind !== 'field' || name === null) continue;
    const bit = isFacet(term.field) ? bitOf(term.field) : OTHER;
    const mask = masks.get(name) ?? new Uint8Array(columns[name].values.length);
    masks.set(name, mask);
    columns[name].values.forEach((said, code) => {
      if (!matches({ ...BLANK, ...said }, [term], context)) mask[code] = (mask[code] ?? 0) | bit;
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

const BLANK: StoredEvent = {
  id: '',
  type: '',
  time: null,
  createdAt: '',
  userEmail: null,
  userId: null,
  apiKey: null,
  source: null,
  sourceDescription: null,
  ip: null,
  country: null,
  context: undefined,
  flaw: null,
  json: '{}',
  account: '',
  seenAt: 0,
};
