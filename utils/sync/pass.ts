/** One reading of a window's pages. What it proves is decided by the counts; links and page numbers are never looked at. */
import type { AuditEvent } from '../audit/event.ts';
import type { EventPage } from '../audit/page.ts';
import { factsOf } from '../errors.ts';
import type { Window } from './bounds.ts';
import type { Pager } from './pager.ts';
import { MOST_AT_ONCE } from './plan.ts';

export interface Pass {
  /** By id; of two with one id the first. */
  readonly events: ReadonlyMap<string, AuditEvent>;
  /** Whether the different ids add up to a total that stood still: then this is all there was, at one moment. */
  readonly complete: boolean;
  /** What the server said first; null where it does not count for us. */
  readonly total: number | null;
  /** Whether it said the same with every page, and its pages came to an end. */
  readonly steady: boolean;
  /** The server's clock at the first answer; null where it did not say. */
  readonly serverTime: number | null;
  /** How many pages it took. */
  readonly asked: number;
}

/** A window whose first page has come: how much there is, and the way to the rest. */
export interface Opening {
  /** Null where the server does not say. */
  readonly total: number | null;
  readonly first: EventPage;
  readonly rest: () => Promise<Pass>;
}

/** Stops a server that invents pages for ever: 50,000 events. */
const MOST_PAGES = 500;

/** Asks for the first page. @throws Problem */
export async function openWindow(pager: Pager, window: Window): Promise<Opening> {
  try {
    const first = await pager.page(window, 1);
    return { total: first.total, first, rest: () => readRest(pager, window, first) };
  } catch (error) {
    if (factsOf(error).kind === 'too-large' && pager.shrink()) return openWindow(pager, window);
    throw error;
  }
}

async function readRest(pager: Pager, window: Window, first: EventPage): Promise<Pass> {
  const events = new Map<string, AuditEvent>();
  const totals = new Set<number | null>([first.total]);
  let [asked, copies] = [0, 0];
  /** @returns whether the page brought anything new. */
  const take = (page: EventPage) => {
    asked++;
    totals.add(page.total);
    copies += page.events.length - new Set(page.events.map(({ id }) => id)).size;
    const known = events.size;
    for (const event of page.events) if (!events.has(event.id)) events.set(event.id, event);
    return events.size > known;
  };
  take(first);
  let ended = true;
  if (first.total === null) {
    ended = await readUntilNothingIsNew(pager, window, first, take, 1);
    await readPageZero(pager, window, take);
  } else {
    // The size that was asked for may have been clamped: the first page shows what a page is.
    const full = Math.max(first.events.length, 1);
    // An empty first page of something is the second one of a server that counts from 0: all there is stands before it.
    const pages = first.events.length === 0 ? 1 : Math.min(Math.ceil(first.total / full), MOST_PAGES);
    // More than a step may hold is a second with thousands of events, or a server that repeats one page for ever.
    const repeats = first.total > MOST_AT_ONCE && !take(await pager.page(window, 2));
    const numbers = Array.from({ length: repeats ? 0 : Math.max(0, pages - 1) }, (_, index) => index + 2);
    const others = await Promise.all(numbers.map((number) => pager.page(window, number)));
    for (const page of others) take(page);
    // A count is a hint: a list goes on as long as its pages are full.
    const last = others.at(-1);
    if (last && last.events.length >= full) ended = await readUntilNothingIsNew(pager, window, last, take, pages);
    if (events.size < first.total) await readPageZero(pager, window, take);
  }
  // A server that lists an event twice on one page may count it twice. Pages that shift repeat it on two.
  const isAll = events.size === first.total || events.size + copies === first.total;
  const complete = first.total !== null && totals.size === 1 && isAll;
  const steady = totals.size === 1 && ended;
  return { events, complete, total: first.total, steady, serverTime: first.serverTime, asked };
}

/**
 * Reads on after a full page until one is shorter, or brings nothing new.
 * @param after the number of that page.
 * @returns whether it came to such an end; else there are more pages than anybody asks for.
 */
async function readUntilNothingIsNew(
  pager: Pager,
  window: Window,
  full: EventPage,
  take: (page: EventPage) => boolean,
  after: number,
): Promise<boolean> {
  let last = full;
  for (let number = after + 1; last.events.length > 0; number++) {
    if (last.events.length < full.events.length) return true;
    if (number > MOST_PAGES) return false;
    last = await pager.page(window, number);
    if (!take(last)) return true;
  }
  return true;
}

/** Where pages are counted from 0, page 1 was the second. A server that counts from 1 answers with page 1 or refuses. */
async function readPageZero(pager: Pager, window: Window, take: (page: EventPage) => boolean): Promise<void> {
  try {
    take(await pager.page(window, 0));
  } catch (error) {
    if (factsOf(error).kind !== 'bad-request') throw error;
  }
}
