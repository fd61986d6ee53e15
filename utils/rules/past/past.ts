/** What an account has seen, as rules ask for it. */
import { DAY } from '../../time.ts';
import { type RuleEvent, actorOf } from '../event.ts';
import { placeOf, prefixOf } from '../shapes/address.ts';
import { learnedAt } from './learning.ts';
import type { PastData } from './past-data.ts';
import { lastBefore, startOf } from './runs.ts';

/** What is remembered of when it was seen. */
export type Kind =
  | 'actor'
  | 'country'
  | 'prefix'
  /** An actor at a prefix. */
  | 'place'
  | 'type'
  /** A type with the keys of its context. */
  | 'shape'
  /** Where something is sent to: a registrable domain or a telephone number. */
  | 'target'
  /** A country of numbers that were bought. */
  | 'origin'
  /** A person in a country. */
  | 'abroad'
  /** Single moments: a range put on or taken from the allow list, a person disabled or made active. */
  | 'allowed'
  | 'removed'
  | 'left'
  | 'back';

/** What was not seen for so long is new again (Elastic's and Panther's rules look back 5 to 90 days, read 2026-11). */
const HISTORY = 90 * DAY;
/** How long what is new stays new: an intruder does not act in the first moment only. */
const NEW_FOR = DAY;

export type Past = ReturnType<typeof createPast>;

/** Of data that is taught no more meanwhile: answers are kept. */
export function createPast(data: PastData) {
  const answers = new Map<string, unknown>();
  const runsOf = (kind: Kind, value: string) => data.runs.get(`${kind} ${value}`);
  const since = (kind: Kind, value: string, at: number, history = HISTORY) => startOf(runsOf(kind, value), at, history);

  function once<T>(question: string, answer: () => T): T {
    if (!answers.has(question)) answers.set(question, answer());
    return answers.get(question) as T;
  }

  /** By kind its values, and the moments at which any of them began to be seen. */
  let kinds: Map<string, { values: string[]; starts: Set<number> }> | null = null;

  function kindOf(kind: Kind): { values: string[]; starts: Set<number> } {
    kinds ??= listKinds(data);
    return kinds.get(kind) ?? { values: [], starts: new Set() };
  }

  /** Whether anything of a kind begins to be seen at a moment: a quick look before a long one. */
  const startsAt = (kind: Kind, at: number) => kindOf(kind).starts.has(at);

  function listAbroad(): Map<string, string[]> {
    const countries = new Map<string, string[]>();
    for (const value of kindOf('abroad').values) {
      const end = value.lastIndexOf(' ');
      const list = countries.get(value.slice(0, end)) ?? [];
      countries.set(value.slice(0, end), list);
      list.push(value.slice(end + 1));
    }
    return countries;
  }

  function counts(series: string, from: number, to: number): number[] {
    const slots = data.counts.get(series);
    const counted: number[] = [];
    for (let slot = from; slot < to; slot++) counted.push(slots?.get(slot) ?? 0);
    return counted;
  }

  return {
    account: data.account,
    /** Asks something about the past that is asked again and again. */
    once,
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
    values: (kind: Kind) => kindOf(kind).values,
    /** The countries that a person was ever seen in. */
    countriesOf: (user: string): readonly string[] => once('abroad', listAbroad).get(user) ?? [],
    /** What a series counted in the slots of time from one to before another. */
    counts,
    first: () => data.earliest[0] ?? Infinity,
    learnedAt: () => learnedAt(data),
  };
}

function listKinds({ runs }: PastData) {
  const kinds = new Map<string, { values: string[]; starts: Set<number> }>();
  for (const [key, times] of runs) {
    const end = key.indexOf(' ');
    const kind = kinds.get(key.slice(0, end)) ?? { values: [], starts: new Set() };
    kinds.set(key.slice(0, end), kind);
    kind.values.push(key.slice(end + 1));
    for (let run = 0; run < times.length; run += 2) kind.starts.add(times[run] ?? NaN);
  }
  return kinds;
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
