/** What clicks do to a query. */
import { printName } from './print.ts';
import type { Pattern, Query, Target, Term } from './query.ts';
import { type ValuesTerm, targetOf, valuesTerm } from './values-term.ts';
import { wholePattern } from './whole-pattern.ts';

/** Asks for one more value under a field or path, beside those it has; where it asks for that already, no longer. */
export function only(query: Query, target: Target, value: string): Query {
  return toggle(query, target, value, false);
}

/** Leaves events with the value out; where it does so already, no longer. */
export function exclude(query: Query, target: Target, value: string): Query {
  return toggle(query, target, value, true);
}

/** What a query says of a value: that it is asked for, or left out. */
export type Said = 'only' | 'not' | null;

/** What a query says of a value by name. Wildcards and ranges that it is in do not count. */
export function stateOf(query: Query, target: Target, value: string): Said {
  return statesOf(query, target)(value);
}

/** The same for many values of a field or path. */
export function statesOf(query: Query, target: Target): (value: string) => Said {
  const said = query
    .filter((term) => isUnder(term, target))
    .flatMap(({ values, not }) =>
      values.filter(({ wild }) => !wild).map((value) => ({ not, is: wholePattern(value) })),
    );
  return (value) => {
    const saying = said.filter(({ is }) => is.test(value));
    if (saying.length === 0) return null;
    return saying.some(({ not }) => not) ? 'not' : 'only';
  };
}

/** The query without one of its terms. */
export function without(query: Query, index: number): Query {
  return query.toSpliced(index, 1);
}

/** The query without one value of a term, and without the term where it was the only one. */
export function withoutValue(query: Query, index: number, value: number): Query {
  const term = query[index];
  if (!term || !('values' in term) || term.values.length === 1) return without(query, index);
  return query.with(index, { ...term, values: term.values.toSpliced(value, 1) });
}

function toggle(query: Query, target: Target, value: string, not: boolean): Query {
  const isSaid = stateOf(query, target, value) === (not ? 'not' : 'only');
  const rest = query.flatMap<Term>((term) => (isUnder(term, target) ? withoutAny(term, isFor(value)) : term));
  return isSaid ? rest : withValue(rest, target, value, not);
}

function withoutAny(term: ValuesTerm, isUnwanted: (pattern: Pattern) => boolean): ValuesTerm[] {
  const values = term.values.filter((pattern) => !isUnwanted(pattern));
  return values.length > 0 ? [{ ...term, values }] : [];
}

function withValue(query: Query, target: Target, value: string, not: boolean): Query {
  const pattern = { text: value, wild: false };
  const known = query.find((term): term is ValuesTerm => isUnder(term, target) && term.not === not);
  if (!known) return [...query, valuesTerm(target, [pattern], not)];
  return query.map((term) => (term === known ? { ...known, values: [...known.values, pattern] } : term));
}

function isUnder(term: Term, target: Target): term is ValuesTerm {
  return 'values' in term && printName(targetOf(term)) === printName(target);
}

function isFor(value: string): (pattern: Pattern) => boolean {
  return (pattern) => !pattern.wild && wholePattern(pattern).test(value);
}
