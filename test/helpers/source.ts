/** A list of events in memory, served page by page in any of the ways that the API may do it. */
import type { AuditEvent } from '../../utils/audit/event.ts';
import type { EventPage, PageQuery } from '../../utils/audit/page.ts';
import { Problem } from '../../utils/errors.ts';
import { DAY, utcDay } from '../../utils/time.ts';
import { NOW, buildEvent } from './build-event.ts';

export interface SourceManners {
  readonly ascending: boolean;
  readonly firstPage: 0 | 1;
  /** The largest page it gives, whatever is asked. */
  readonly cap: number;
  readonly total: 'right' | 'absent' | 'too low' | 'too high';
  /** Before the n-th request an event arrives. */
  readonly arrivals: readonly number[];
  /** Before the n-th request the newest event goes. */
  readonly removals: readonly number[];
}

const PLAIN: SourceManners = {
  ascending: false,
  firstPage: 1,
  cap: 100,
  total: 'right',
  arrivals: [],
  removals: [],
};

const TOTALS = {
  right: (count: number) => count,
  absent: () => null,
  'too low': (count: number) => Math.floor(count / 2),
  'too high': (count: number) => count + 7,
};

export function createSource(events: readonly AuditEvent[], manners: Partial<SourceManners> = {}) {
  const { ascending, firstPage, cap, total, arrivals, removals } = { ...PLAIN, ...manners };
  const stored = [...events];
  let requests = 0;

  const page = ({ from, page: number, size }: PageQuery): Promise<EventPage> => {
    requests++;
    if (arrivals.includes(requests)) stored.push(buildEvent({ time: NOW, createdAt: 'now' }));
    if (removals.includes(requests)) stored.splice(stored.indexOf(sorted(stored).at(0) as AuditEvent), 1);
    if (number < firstPage) return Promise.reject(new Problem({ kind: 'bad-request', status: 400 }));
    const found = sorted(stored.filter(({ time }) => from === undefined || utcDay(time ?? NOW) >= from));
    const start = (number - firstPage) * Math.min(size, cap);
    const answer = found.slice(start, start + Math.min(size, cap));
    return Promise.resolve({ events: answer, total: TOTALS[total](found.length), serverTime: NOW });
  };

  function sorted(list: readonly AuditEvent[]): AuditEvent[] {
    const sign = ascending ? 1 : -1;
    return list.toSorted((a, b) => sign * ((a.time ?? 0) - (b.time ?? 0) || (a.id < b.id ? -1 : 1)));
  }

  return { page, stored: () => stored, requests: () => requests };
}

/** So many events, an hour apart, the newest at `NOW`. */
export function hourly(count: number): AuditEvent[] {
  return Array.from({ length: count }, (_, index) => {
    const time = NOW - index * (DAY / 24);
    return buildEvent({ time, createdAt: new Date(time).toISOString() });
  });
}
