/** A list of events in memory, served page by page in any of the ways that the API may do it. Times in whole seconds. */
import type { AuditEvent } from '../../utils/audit/event.ts';
import type { EventPage, PageQuery } from '../../utils/audit/page.ts';
import { Problem } from '../../utils/errors.ts';
import { parseTime } from '../../utils/parse-time.ts';
import { DAY } from '../../utils/time.ts';
import { NOW, buildEvent } from './build-event.ts';

export interface SourceManners {
  readonly ascending: boolean;
  readonly firstPage: 0 | 1;
  /** The largest page it gives, whatever is asked. */
  readonly cap: number;
  readonly total: 'right' | 'absent' | 'too low' | 'too high';
  /** Bounds with a time of day: taken, answered with 400, or not heeded. */
  readonly dateTimes: 'accepted' | 'refused' | 'ignored';
  /** Whether a bound itself is in what it bounds. */
  readonly inclusive: boolean;
  /** What its own clock shows; null where it does not say. */
  readonly clock: () => number | null;
  /** What a refusal is; another copy of the product has another class for it. */
  readonly refusal: () => Error;
  /** Called before every request is answered. */
  readonly before: (
    source: { add: (event: AuditEvent) => void; remove: (id: string) => void },
    requests: number,
  ) => void;
}

const PLAIN: SourceManners = {
  ascending: false,
  firstPage: 1,
  cap: 100,
  total: 'right',
  dateTimes: 'accepted',
  inclusive: true,
  clock: () => NOW,
  refusal: () => new Problem({ kind: 'bad-request', status: 400 }),
  before: () => undefined,
};

const TOTALS = {
  right: (count: number) => count,
  absent: () => null,
  'too low': (count: number) => Math.floor(count / 2),
  'too high': (count: number) => count + 7,
};

export function createSource(events: readonly AuditEvent[], manners: Partial<SourceManners> = {}) {
  const how = { ...PLAIN, ...manners };
  const stored = new Map(events.map((event) => [event.id, event]));
  const asked: PageQuery[] = [];
  const changes = {
    add: (event: AuditEvent) => void stored.set(event.id, event),
    remove: (id: string) => void stored.delete(id),
  };

  const page = (query: PageQuery): Promise<EventPage> => {
    asked.push(query);
    how.before(changes, asked.length);
    const hasTimes = [query.from, query.to].some((bound) => bound?.includes('T'));
    if (query.page < how.firstPage || (hasTimes && how.dateTimes === 'refused')) return Promise.reject(how.refusal());
    const [from, to] = [limitOf(query.from, false), limitOf(query.to, true)];
    const found = sorted([...stored.values()].filter(({ time }) => isBetween(time ?? NOW, from, to)));
    const size = Math.min(query.size, how.cap);
    const start = (query.page - how.firstPage) * size;
    const answer = found.slice(start, start + size);
    return Promise.resolve({ events: answer, total: TOTALS[how.total](found.length), serverTime: how.clock() });
  };

  function isBetween(time: number, from: number, to: number): boolean {
    return how.inclusive ? time >= from && time <= to : time > from && time < to;
  }

  /** The time that a bound stands for; no limit without one. */
  function limitOf(bound: string | undefined, isEnd: boolean): number {
    if (bound === undefined || (bound.includes('T') && how.dateTimes === 'ignored'))
      return isEnd ? Infinity : -Infinity;
    const time = parseTime(bound) ?? 0;
    // A day as an end means the end of that day where bounds are inclusive, else its beginning.
    return !bound.includes('T') && isEnd && how.inclusive ? time + DAY - 1 : time;
  }

  function sorted(list: readonly AuditEvent[]): AuditEvent[] {
    const sign = how.ascending ? 1 : -1;
    return list.toSorted((a, b) => sign * ((a.time ?? 0) - (b.time ?? 0) || (a.id < b.id ? -1 : 1)));
  }

  return { page, ids: () => new Set(stored.keys()), asked, ...changes };
}

/** So many events, so far apart, the newest at `NOW`. */
export function spread(count: number, apart = DAY / 24): AuditEvent[] {
  return Array.from({ length: count }, (_, index) => buildEvent({ time: NOW - index * apart }));
}
