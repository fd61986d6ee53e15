/** What to read next, and what a reading proves. Pure. */
import { LARGEST_PAGE } from '../audit/page.ts';
import { DAY, MINUTE, SECOND } from '../time.ts';
import type { Reading } from './read-window.ts';
import type { Silence } from '../watch/silence.ts';
import type { Gap } from '../watch/gap.ts';
import { type Span, addSpan, gapsWithin } from '../watch/spans.ts';
import { FIRST_LANES } from './lanes.ts';
import type { Hole, SyncState } from './state.ts';

export type { SyncState } from './state.ts';

/** Events may become visible late; how late is not documented. Every poll reads this much again. */
export const OVERLAP = DAY;
/** How far the weekly second look goes back, and how often it comes. */
const AGAIN = 7 * DAY;
/** A poll that would have to read more than this in one go leaves the older part as a hole, to be filled window by window. */
export const MOST_AT_ONCE = 2000;
/** What a window shall hold: well below the most, and half of its last page, so that few pages are nearly empty. */
const WISHED = MOST_AT_ONCE * 0.75 - LARGEST_PAGE / 2;
/** The first window of a hole; the next ones fit what was found. */
const FIRST_SPAN = 30 * DAY;

/** @param clock the server's, where known: an event dated later than a day after it must not move the cursor. */
export function newestOf(reading: Reading, clock: number): number | null {
  const times = [...reading.events.values()]
    .map(({ time }) => time)
    .filter((time) => time !== null && time <= clock + DAY);
  return times.reduce((a, b) => Math.max(a ?? -Infinity, b ?? -Infinity), null);
}

/** What is known after the very first answer. @param from where the first poll begins; older events are history. */
export function firstState(clock: number, from: number, how: 'history' | 'reset', expected: number | null): SyncState {
  const hole: Hole = { from: 0, to: from, span: FIRST_SPAN, how };
  return {
    cursor: clock,
    spans: [],
    holes: from > 0 ? [hole] : [],
    lanes: FIRST_LANES,
    refusals: 0,
    granule: 'second',
    againAt: clock,
    expected,
  };
}

export interface Proof {
  /** The first moment that was read, in milliseconds of event time. */
  readonly from: number;
  readonly reading: Reading;
  /** This computer's clock. */
  readonly at: number;
  readonly how: Span['how'];
  readonly why?: Silence;
}

/** After a complete reading of everything since `from`. The cursor never goes back. */
export function afterPoll(state: SyncState, { from, reading, at, how, why }: Proof): SyncState {
  const newest = newestOf(reading, reading.serverTime ?? at);
  const cursor = Math.max(state.cursor, newest ?? 0);
  // Without the server's clock only what was seen is known to be covered.
  const to = reading.serverTime ?? newest ?? from;
  const span: Span = { from, to: Math.max(to, from), at, how, ...(why && { why }) };
  return { ...state, cursor, spans: addSpan(state.spans, span) };
}

/** What a poll leaves for later: everything between the last poll and the beginning of this one. */
export function leaveHole(state: SyncState, to: number, why?: Silence): SyncState {
  const from = Math.max(0, state.cursor - OVERLAP);
  return { ...state, holes: [{ from, to, span: FIRST_SPAN, how: 'late', ...(why && { why }) }, ...state.holes] };
}

/** Once a week the last seven days are read again: what became visible late is found then. */
export function planAgain(state: SyncState, clock: number): SyncState {
  if (clock - state.againAt < AGAIN) return state;
  const hole: Hole = { from: Math.max(0, clock - AGAIN), to: clock - OVERLAP, span: FIRST_SPAN, how: 'again' };
  return { ...state, againAt: clock, holes: [hole, ...state.holes] };
}

/** Where a poll begins. Whole seconds, as Vonage writes them. */
export function pollFrom({ cursor }: SyncState): number {
  return Math.max(0, Math.floor((cursor - OVERLAP) / SECOND) * SECOND);
}

/** Without what nobody wants any more. @param since in milliseconds of event time; 0: everything is wanted. */
export function clipHoles(state: SyncState, since: number): SyncState {
  const holes = state.holes.filter(({ to }) => to > since);
  return {
    ...state,
    holes: holes.map((hole) => (hole.from < since ? Object.assign({}, hole, { from: since }) : hole)),
  };
}

/** The hole to fill first: what was missed lately, before history. */
export function nextHole({ holes }: SyncState): Hole | null {
  return holes.toSorted((a, b) => b.to - a.to)[0] ?? null;
}

/** After a window of a hole. @param left what is left of the hole; null: nothing. */
export function afterWindow(state: SyncState, hole: Hole, left: Hole | null, span: Span | null): SyncState {
  const holes = state.holes.flatMap((known) => (isSameHole(known, hole) ? (left ?? []) : known));
  return { ...state, holes, spans: span ? addSpan(state.spans, span) : state.spans };
}

/** After a window that could not be proven: the next try is a shorter one. */
export function afterDoubt(state: SyncState, hole: Hole): SyncState {
  const span = Math.max(MINUTE, Math.floor(Math.min(hole.span, hole.to - hole.from) / 2 / SECOND) * SECOND);
  return afterWindow(state, hole, { ...hole, span }, null);
}

function isSameHole(a: Hole, b: Hole): boolean {
  return a.from === b.from && a.to === b.to && a.how === b.how;
}

/** What of the account's events is still to be read, newest first. */
export function unreadOf({ spans, holes }: Pick<SyncState, 'spans' | 'holes'>): Gap[] {
  const gaps = holes.flatMap(({ from, to, how, why = 'closed' }): Gap[] => {
    if (how === 'again') return [];
    return gapsWithin(spans, from, to).map((gap) => Object.assign(gap, { why: how === 'late' ? why : how }));
  });
  return gaps.sort((a, b) => b.to - a.to);
}

/** How long the next window shall be, so that it holds about as much as one step may. @param found null: nobody counts. */
export function nextSpan(span: number, found: number | null): number {
  if (found === null) return span;
  const factor = found === 0 ? 8 : Math.min(4, Math.max(1 / 64, WISHED / found));
  return Math.max(MINUTE, Math.round((span * factor) / SECOND) * SECOND);
}
