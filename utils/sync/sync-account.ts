/** One account's reading: what is new, then what is missing. Every step is stored whole, with what it proves, or not at all. */
import type { AuditEvent } from '../audit/event.ts';
import type { EventPage, PageQuery } from '../audit/page.ts';
import { Problem } from '../errors.ts';
import { fillHole } from './fill.ts';
import { createLanes } from './lanes.ts';
import { type NewEvent, type NewsContext, isNews } from './news.ts';
import { createPager } from './pager.ts';
import { afterDoubt, afterWindow, clipHoles, nextHole } from './plan.ts';
import { poll } from './poll.ts';
import type { Silence } from '../watch/silence.ts';
import type { Span } from '../watch/spans.ts';
import type { Hole, SyncState } from './state.ts';

export interface SyncPorts {
  /** @param heard called once the answer has come, before it is read. */
  readonly page: (query: PageQuery, heard: () => void) => Promise<EventPage>;
  readonly state: () => Promise<SyncState | null>;
  /** Stores events and state in one transaction. @returns how many events were new. */
  readonly commit: (rows: readonly NewEvent[], state: SyncState | null) => Promise<number>;
  readonly now: () => number;
}

export interface SyncContext extends Omit<NewsContext, 'firstLook'> {
  /** Whether what was stored before is gone. */
  readonly lost: boolean;
  /** Why nobody asked since the last poll, if that was long ago. */
  readonly silence: Silence | null;
}

export interface FillContext extends SyncContext {
  /** Nothing older is wanted, in milliseconds of event time; 0: everything is. */
  readonly since: number;
}

export interface PollReport {
  readonly found: number;
  readonly added: number;
  /** The server's clock; null where it did not say. */
  readonly serverTime: number | null;
}

/** Reads what is new. @throws Problem; `incomplete` where the answers did not add up: what came is stored, the cursor stays. */
export async function pollAccount(ports: SyncPorts, context: SyncContext): Promise<PollReport> {
  const { now } = ports;
  const state = await ports.state();
  const pager = createPager(ports.page, createLanes({ width: 1, refusals: 2 }, now, 1), state?.granule ?? 'second');
  const { reading, state: next } = await poll(pager, { ...context, state, now });
  const rows = rowsOf(reading.events, { ...context, firstLook: state === null });
  const added = await ports.commit(rows, next);
  if (!reading.complete) throw new Problem({ kind: 'incomplete' });
  return { found: rows.length, added, serverTime: reading.serverTime };
}

/**
 * Fills the account's holes, newest part first, until there is none or somebody wants it to end.
 * @param goOn asked before every hole, and after every window of one.
 * @throws Problem. What was read before is stored, and how careful to be next time. Nothing is still under way then.
 */
export async function fillAccount(
  ports: SyncPorts,
  context: FillContext,
  goOn: (state: SyncState, hole: Hole) => boolean,
): Promise<void> {
  const stored = await ports.state();
  if (!stored) return;
  let state = clipHoles(stored, context.since);
  const lanes = createLanes({ width: state.lanes, refusals: state.refusals }, ports.now);
  const pager = createPager(ports.page, lanes, state.granule);
  const learned = () => ({ lanes: lanes.width(), refusals: lanes.refusals(), granule: pager.granule() });
  try {
    for (let hole = nextHole(state); hole && goOn(state, hole); hole = nextHole(state)) {
      for await (const { hole: before, left, window, reading } of fillHole(pager, hole)) {
        const span = spanOf(before, window, ports.now());
        const after: SyncState = reading.complete ? afterWindow(state, before, left, span) : afterDoubt(state, before);
        const next = { ...after, ...learned() };
        await ports.commit(rowsOf(reading.events, { ...context, firstLook: isHistory(before) }), next);
        state = next;
        if (!reading.complete) throw new Problem({ kind: 'incomplete' });
        if (!goOn(state, hole)) return;
      }
    }
    if (state.holes.length === 0) await ports.commit([], { ...state, refusals: 0 });
  } catch (error) {
    await ports.commit([], { ...state, ...learned() });
    throw error;
  } finally {
    // Windows that were begun ahead are not wanted any more: who comes next has the server for himself.
    await lanes.end();
  }
}

function rowsOf(events: ReadonlyMap<string, AuditEvent>, context: NewsContext): NewEvent[] {
  return [...events.values()].map((event) => ({ event, unread: isNews(event, context) }));
}

/** Whether it waits while the person has paused history. */
export function isHistory({ how }: Pick<Hole, 'how'>): boolean {
  return how === 'history' || how === 'reset';
}

/** A second look finds what was read before, or what came late: it is not another kind of reading. */
function spanOf({ how, why }: Hole, { from, to }: { from: number; to: number }, at: number): Span {
  return { from, to, at, how: how === 'again' ? 'poll' : how, ...(why && { why }) };
}
