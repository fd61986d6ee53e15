/** The time that a query asks for. */
import { momentAt, timeOf } from './moment.ts';
import type { Moment, Query, Term } from './query.ts';

/** In milliseconds since the epoch; null where it is open. The end is not part of it. */
export interface Range {
  readonly from: number | null;
  readonly to: number | null;
}

/** What all its moments leave over. Nothing, where `from` is not before `to`. */
export function rangeOf(query: Query, now: number): Range {
  const times = (kind: 'after' | 'before') => query.flatMap((term) => (term.kind === kind ? timeOf(term.at, now) : []));
  const [after, before] = [times('after'), times('before')];
  return {
    from: after.length > 0 ? Math.max(...after) : null,
    to: before.length > 0 ? Math.min(...before) : null,
  };
}

/** The same query for another time. @param from a moment, milliseconds since the epoch, or null for no bound. So is `to`. */
export function withRange(query: Query, from: Moment | number | null, to: Moment | number | null): Query {
  return [
    ...query.filter(({ kind }) => kind !== 'after' && kind !== 'before'),
    ...bound('after', from),
    ...bound('before', to),
  ];
}

/** The same query for anybody at any time: what is relative to now is said absolutely. */
export function fixedAt(query: Query, now: number): Query {
  return query.map((term) => ('at' in term ? { ...term, at: momentAt(timeOf(term.at, now)) } : term));
}

function bound(kind: 'after' | 'before', at: Moment | number | null): Term[] {
  if (at === null) return [];
  return [{ kind, at: typeof at === 'number' ? momentAt(at) : at }];
}
