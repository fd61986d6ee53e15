/** One reading of a list from its first page to its last, trusting neither counters nor links. */
import type { AuditEvent } from '../audit/event.ts';
import type { EventPage, PageQuery } from '../audit/page.ts';
import { factsOf } from '../errors.ts';
import type { Clock } from '../time.ts';

export interface ReadPorts {
  readonly now: Clock;
  readonly page: (query: PageQuery) => Promise<EventPage>;
  /** Called with each page before the next is asked for: what was read is stored even if the worker dies then. */
  readonly onPage: (events: readonly AuditEvent[], progress: ReadProgress) => Promise<void>;
}

export interface ReadProgress {
  readonly page: number;
  /** Null where the server does not say how many there are. */
  readonly pages: number | null;
}

export interface Pass {
  /** The time of each different event, by id. */
  readonly times: ReadonlyMap<string, number | null>;
  /** What the server last said the list holds. */
  readonly total: number | null;
  /** Whether it said the same with every page. */
  readonly steady: boolean;
  readonly serverTime: number | null;
}

/** Stops a server that invents pages for ever: 50,000 events. */
const MOST_PAGES = 500;

/** Asks for page 1, 2, 3 … until a page is empty, brings nothing new or ends the list. */
export async function readPass(ports: ReadPorts, from: string | undefined, size: number): Promise<Pass> {
  const times = new Map<string, number | null>();
  const totals = new Set<number | null>();
  let first: EventPage | undefined;
  let last: EventPage | undefined;
  const read = async (page: number) => {
    last = await ports.page({ ...(from && { from }), page, size });
    first ??= last;
    totals.add(last.total);
    const known = times.size;
    for (const event of last.events) times.set(event.id, event.time);
    // The size that was asked for may have been clamped: the first page shows what a page is.
    const pages = last.total === null ? null : Math.ceil(last.total / Math.max(first.events.length, 1));
    await ports.onPage(last.events, { page, pages });
    return times.size > known && !isLastPage(last, times.size, size, first.events.length);
  };
  for (let page = 1; page <= MOST_PAGES; page++) if (!(await read(page))) break;
  if (last && times.size < (last.total ?? Infinity)) await readPageZero(read);
  return {
    times,
    total: last?.total ?? null,
    steady: totals.size === 1,
    serverTime: last?.serverTime ?? null,
  };
}

function isLastPage(page: EventPage, seen: number, size: number, fullPage: number): boolean {
  const short = page.events.length < size;
  return short && (page.total === null ? page.events.length < fullPage : seen >= page.total);
}

/** Where pages are counted from 0, page 1 was the second. A server that counts from 1 answers with page 1 or refuses. */
async function readPageZero(read: (page: number) => Promise<boolean>): Promise<void> {
  try {
    await read(0);
  } catch (error) {
    if (factsOf(error).kind !== 'bad-request') throw error;
  }
}
