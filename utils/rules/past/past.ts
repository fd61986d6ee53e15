/** What an account has seen, as rules ask for it. */
import { DAY } from '../../time.ts';
import { type RuleEvent, actorOf } from '../event.ts';
import { placeOf, prefixOf } from '../shapes/address.ts';
import { NO_SIGHTINGS, type Sightings, countriesByPerson, listKinds } from './kinds.ts';
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
  const answers = new Map<string, Map<string | number, unknown>>();
  const kinds = listKinds(data);
  const kindOf = (kind: Kind): Sightings => kinds.get(kind) ?? NO_SIGHTINGS;
  const runsOf = (kind: Kind, value: string) => kindOf(kind).runs.get(value);
  const since = (kind: Kind, value: string, at: number, history = HISTORY) => startOf(runsOf(kind, value), at, history);
  /** Whether anything of a kind begins to be seen at a moment: a quick look before a long one. */
  const startsAt = (kind: Kind, at: number) => kindOf(kind).starts.has(at);
  const values = (kind: Kind) => kindOf(kind).runs.keys();

  function once<T>(question: string, about: string | number, answer: () => T): T {
    let known = answers.get(question);
    if (!known) answers.set(question, (known = new Map()));
    if (!known.has(about)) known.set(about, answer());
    return known.get(about) as T;
  }

  function counts(series: string, from: number, to: number): number[] {
    const slots = data.counts.get(series);
    const counted: number[] = [];
    for (let slot = from; slot < to; slot++) counted.push(slots?.get(slot) ?? 0);
    return counted;
  }

  return {
    account: data.account,
    /** Asks something about the past that is asked again and again: a question, and what it is about. */
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
    values,
    /** The countries that a person was ever seen in. */
    countriesOf: (user: string): readonly string[] =>
      once('abroad', '', () => countriesByPerson(values('abroad'))).get(user) ?? [],
    /** What a series counted in the slots of time from one to before another. */
    counts,
    first: () => data.earliest[0] ?? Infinity,
    learnedAt: () => learnedAt(data),
  };
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
