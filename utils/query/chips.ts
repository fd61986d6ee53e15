/** A query in pieces that can be taken away one by one. */
import { without, withoutValue } from './edit.ts';
import { printMoment } from './moment.ts';
import type { Name } from './name.ts';
import { printTerm } from './print.ts';
import type { Query, Term } from './query.ts';
import { type ValuesTerm, targetOf } from './values-term.ts';

export interface Chip {
  readonly not: boolean;
  /** Null for free text. */
  readonly name: Name | null;
  /** The text, the value or the moment as a person wrote it, without quotes. */
  readonly value: string;
  /** As it stands in the search box. */
  readonly text: string;
  /** The query without it: made when asked for, since each is as long as the query. */
  readonly rest: () => Query;
}

/** One for each term, and for each of its values where it has several. */
export function chipsOf(query: Query): Chip[] {
  return query.flatMap((term, index) =>
    'values' in term ? valueChips(query, term, index) : [plainChip(query, term, index)],
  );
}

function valueChips(query: Query, term: ValuesTerm, index: number): Chip[] {
  return term.values.map((pattern, place) => ({
    not: term.not,
    name: targetOf(term),
    value: pattern.text,
    text: printTerm({ ...term, values: [pattern] }),
    rest: () => withoutValue(query, index, place),
  }));
}

function plainChip(query: Query, term: Exclude<Term, ValuesTerm>, index: number): Chip {
  const said =
    term.kind === 'text'
      ? { not: term.not, name: null, value: term.text }
      : { not: false, name: term.kind, value: printMoment(term.at) };
  return { ...said, text: printTerm(term), rest: () => without(query, index) };
}
