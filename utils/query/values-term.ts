/** Terms that ask for values under a name: a field, or a path in the context. */
import type { Pattern, Target, Term } from './query.ts';

export type ValuesTerm = Extract<Term, { readonly values: unknown }>;

export function valuesTerm(target: Target, values: readonly Pattern[], not: boolean): ValuesTerm {
  return typeof target === 'string'
    ? { kind: 'field', field: target, values, not }
    : { kind: 'context', path: target, values, not };
}

export function targetOf(term: ValuesTerm): Target {
  return term.kind === 'field' ? term.field : term.path;
}
