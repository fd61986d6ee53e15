/** What must be looked up in the archive before it can be suggested: ids, paths in contexts, and the values under one. */
import type { StoredEvent } from '../audit/event.ts';
import { type LeafPath, hasLeaf } from '../query/leaves.ts';
import { printName } from '../query/print.ts';
import type { Query, Target } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import type { Typing } from '../query/suggest.ts';
import { valuesTerm } from '../query/values-term.ts';

/** Something that events say, and in how many of them it was found. */
export interface LookedUp {
  readonly value: string;
  /** Null where that is no question. */
  readonly count: number | null;
  /** Whether not all events were looked at. */
  readonly isCut: boolean;
}

export interface LookUp {
  /** Finds the events to look at, with what else is asked for. */
  readonly query: Query;
  readonly limit: number;
  /** What their newest say, the most frequent first. */
  readonly read: (events: readonly StoredEvent[]) => LookedUp[];
}

const MOST_IDS = 10;
/** So many events say what there is; a few milliseconds of the page. */
const MOST_EVENTS = 1000;

/** Null where nothing needs to be looked up. */
export function lookUpFor({ name, prefix, rest }: Typing): LookUp | null {
  const others = readQuery(rest);
  const asking = (target: Target, text: string) => [...others, valuesTerm(target, [{ text, wild: true }], false)];
  if (name === 'id') {
    const read = (events: readonly StoredEvent[]) => events.map(({ id }) => ({ value: id, count: null, isCut: false }));
    return { query: asking(name, `${prefix}*`), limit: MOST_IDS, read };
  }
  if (name !== null && typeof name !== 'string') {
    const read = tally((value, path) => (endsWith(path, name) ? value : null));
    return { query: asking(name, '*'), limit: MOST_EVENTS, read };
  }
  if (name !== null || !/^context\./i.test(prefix)) return null;
  return { query: others, limit: MOST_EVENTS, read: tally((_value, path) => printName(path)) };
}

/** Counts the events that say something, each once. @param pick of a value in the context, or of its path without places in lists. */
function tally(pick: (value: string, path: string[]) => string | null): LookUp['read'] {
  return (events) => {
    const counts = new Map<string, number>();
    for (const { json } of events) {
      const said = new Set<string>();
      hasLeaf(json, (value, path) => {
        const found = value !== null && path[0] === 'context' ? pick(value, keysOf(path)) : null;
        if (found !== null) said.add(found);
        return false;
      });
      for (const one of said) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    const isCut = events.length === MOST_EVENTS;
    return [...counts].map(([value, count]) => ({ value, count, isCut })).sort((a, b) => b.count - a.count);
  };
}

function keysOf(path: LeafPath): string[] {
  return path.slice(1).filter((step) => typeof step === 'string');
}

function endsWith(path: readonly string[], keys: readonly string[]): boolean {
  const end = path.slice(path.length - keys.length);
  return end.length === keys.length && end.every((key, index) => key.toLowerCase() === keys[index]?.toLowerCase());
}
