/** What an account has seen, as rules ask for it. */
import { DAY } from '../../time.ts';
import { type RuleEvent, actorOf } from '../event.ts';
import { placeOf, prefixOf } from '../shapes/address.ts';
import type { Kind } from './kind.ts';
import { learnedAt } from './learning.ts';
import { createMemo } from './memo.ts';
import { type PastData, seriesOf } from './past-data.ts';
import { lastBefore, startOf } from './runs.ts';
import { type Series, cutSeries } from './series.ts';
import { type Shift, teach } from './teach.ts';

/** What was not seen for so long is new again (Elastic's and Panther's rules look back 5 to 90 days, read 2026-11). */
const HISTORY = 90 * DAY;
/** How long what is new stays new: an intruder does not act in the first moment only. */
const NEW_FOR = DAY;

export type Past = ReturnType<typeof createPast>;

const NONE: ReadonlyMap<string, readonly number[]> = new Map();

/** @param data that nobody else teaches anything meanwhile: answers are kept. */
export function createPast(data: PastData) {
  const memo = createMemo();
  let starts = new Map<Kind, Set<number>>();
  const valuesOf = (kind: Kind): ReadonlyMap<string, readonly number[]> => data.runs.get(kind) ?? NONE;
  const runsOf = (kind: Kind, value: string) => valuesOf(kind).get(value);
  const since = (kind: Kind, value: string, at: number, history = HISTORY) => startOf(runsOf(kind, value), at, history);

  /** Whether anything of a kind begins to be seen at a moment: a quick look before a long one. */
  function startsAt(kind: Kind, at: number): boolean {
    let known = starts.get(kind);
    if (!known) starts.set(kind, (known = beginningsOf(valuesOf(kind))));
    return known.has(at);
  }

  return {
    account: data.account,
    /** Teaches it events that it does not know yet. @returns what they may have changed about what was judged before. */
    learn(events: readonly RuleEvent[]): Shift {
      memo.heed(events.reduce((first, { at }) => Math.min(first, at), Infinity));
      starts = new Map();
      return teach(data, events);
    },
    /** Asks something that is asked again and again: see `Memo`. */
    ask: memo.ask,
    /** Since when something has been seen without a pause longer than `history`; NaN where it is not seen at that moment. */
    since,
    /** Whether it is seen for the first time at this very moment. */
    isFirst: (kind: Kind, value: string, at: number, history = HISTORY) =>
      startsAt(kind, at) && since(kind, value, at, history) === at,
    /** Whether it was first seen a day ago or less. */
    isNew: (kind: Kind, value: string, at: number) => at - since(kind, value, at) <= NEW_FOR,
    /** When it was last seen in the runs that ended before a moment; minus infinity if never. */
    lastBefore: (kind: Kind, value: string, at: number) => lastBefore(runsOf(kind, value), at),
    /** Whether it was seen from one moment to before another. */
    wasSeen: (kind: Kind, value: string, from: number, to: number) =>
      runsOf(kind, value)?.some(
        (start, place, runs) => place % 2 === 0 && start < to && (runs[place + 1] ?? 0) >= from,
      ) ?? false,
    /** Whether it was first seen between two moments, both included. */
    startsWithin: (kind: Kind, value: string, from: number, to: number) =>
      runsOf(kind, value)?.some((time, place, runs) => {
        const isStart = place % 2 === 0 && time - (runs[place - 1] ?? -Infinity) > HISTORY;
        return isStart && from <= time && time <= to;
      }) ?? false,
    startsAt,
    values: (kind: Kind) => valuesOf(kind).keys(),
    /** The countries that a person was ever seen in. */
    countriesOf: (user: string): readonly string[] =>
      memo.ask('abroad', '', Infinity, () => countriesByPerson(valuesOf('abroad').keys())).get(user) ?? [],
    /** What a series counted in the slots of time from one to before another, without those in which it counted nothing. */
    counts: (series: string, from: number, to: number): number[] =>
      cutSeries(seriesOf(data, series), from, to).filter((_, place) => place % 2 === 1),
    /** The same as a flat list of slots and counts. */
    slots: (series: string, from: number, to: number): Series => cutSeries(seriesOf(data, series), from, to),
    first: () => data.earliest[0] ?? Infinity,
    newest: () => data.newest,
    learnedAt: () => learnedAt(data),
  };
}

/** The moments at which any of some runs began. */
function beginningsOf(values: ReadonlyMap<string, readonly number[]>): Set<number> {
  const moments = new Set<number>();
  for (const runs of values.values()) {
    for (let run = 0; run < runs.length; run += 2) moments.add(runs[run] ?? NaN);
  }
  return moments;
}

/** The countries of every person. @param abroad persons with a country. */
function countriesByPerson(abroad: Iterable<string>): Map<string, string[]> {
  const countries = new Map<string, string[]>();
  for (const value of abroad) {
    const end = value.lastIndexOf(' ');
    const known = countries.get(value.slice(0, end)) ?? [];
    countries.set(value.slice(0, end), known);
    known.push(value.slice(end + 1));
  }
  return countries;
}

export type News = 'actor' | 'country' | 'address';

/** What of somebody's whereabouts is new to the account. A missing country or address is no news. */
export function newsOf(event: RuleEvent, past: Past): News | null {
  const { at, country, ip } = event;
  if (country && past.isNew('country', country, at)) return 'country';
  const actor = actorOf(event);
  if (actor && past.isNew('actor', actor, at)) return 'actor';
  return ip && (past.isNew('prefix', prefixOf(ip), at) || past.isNew('place', placeOf(event), at)) ? 'address' : null;
}
