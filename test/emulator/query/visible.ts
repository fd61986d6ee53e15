/** What a client may see of an account at this moment. */
import { DAY } from '../../../utils/time.ts';
import type { Account, Arrival } from '../account.ts';
import { PREMIUM_TYPES } from '../api/type-list.ts';
import { type Entry, wholeSecond } from '../history/entry.ts';
import { ofTypes } from '../history/filtered.ts';
import { hashText } from '../history/hash.ts';
import { type Range, rangeOf, type Reader } from '../history/history.ts';
import type { Settings } from '../settings.ts';

/** Types and period asked for. */
export interface Wanted {
  /** null: any. */
  readonly types: ReadonlySet<string> | null;
  /** The first millisecond since the epoch that counts. */
  readonly from: number;
  /** The first that counts no more. */
  readonly to: number;
}

/** Visible events: a range of the history that an account started with, and those that arrived since. */
export interface Visible {
  readonly base: Reader;
  readonly range: Range;
  readonly arrivals: readonly Arrival[];
}

interface Moment {
  readonly settings: Settings;
  readonly now: () => number;
}

const EVERYTHING: Wanted = { types: null, from: -Infinity, to: Infinity };

/** The events of an account that are wanted and visible. */
export function visibleEvents(account: Account, { settings, now }: Moment, wanted: Wanted = EVERYTHING): Visible {
  const time = now();
  const retained = settings.retentionDays > 0 ? time - settings.retentionDays * DAY : -Infinity;
  const from = Math.max(wanted.from, account.purgedBefore, retained);
  const hidesPremium = !account.premium && settings.premiumRows === 'hidden';
  const accepts = (type: string) =>
    (wanted.types === null || wanted.types.has(type)) && !(hidesPremium && PREMIUM_TYPES.has(type));
  const key = `${hidesPremium} ${wanted.types ? [...wanted.types].sort().join() : '*'}`;
  const base = hidesPremium || wanted.types ? ofTypes(account.base, key, accepts) : account.base;
  const isWanted = ({ type, time: at }: Entry) =>
    accepts(type) && wholeSecond(at) >= from && wholeSecond(at) < wanted.to;
  const arrivals = account.arrivals.filter(
    (arrival) => isWanted(arrival.entry) && shownSince(arrival, settings) <= time,
  );
  return { base, range: rangeOf(base, from, wanted.to), arrivals };
}

/** The number of events that a list without filters has in all. */
export function visibleCount(account: Account, moment: Moment): number {
  const { range, arrivals } = visibleEvents(account, moment);
  return range.end - range.start + arrivals.length;
}

/** The ids of the same. */
export function visibleIds(account: Account, moment: Moment): string[] {
  const { base, range, arrivals } = visibleEvents(account, moment);
  const length = range.end - range.start;
  const ids = Array.from({ length }, (_, index) => base.idAt(range.start + index));
  return [...ids, ...arrivals.map(({ entry }) => entry.id)].filter(Boolean);
}

/** The visible event with an id, or null. */
export function visibleEvent(account: Account, moment: Moment, id: string): Entry | null {
  const place = account.base.indexOf(id);
  const entry = place < 0 ? account.arrivals.find((arrival) => arrival.entry.id === id)?.entry : account.base.at(place);
  if (!entry) return null;
  const second = wholeSecond(entry.time);
  const { base, range, arrivals } = visibleEvents(account, moment, { types: null, from: second, to: second + 1 });
  if (arrivals.some((arrival) => arrival.entry.id === id)) return entry;
  for (let index = range.start; index < range.end; index++) if (base.idAt(index) === id) return entry;
  return null;
}

/** When an arrival shows: a delay inside the span, the same whenever one asks. */
function shownSince({ arrivedAt, entry }: Arrival, { visibilityDelayMs: [least, most] }: Settings): number {
  return arrivedAt + least + ((most - least) * hashText(entry.id, 1)) / 2 ** 32;
}
