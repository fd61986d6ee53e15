/** Reads what is new: everything since the day before the newest known event. */
import type { Window } from './bounds.ts';
import type { Pager } from './pager.ts';
import { openWindow } from './pass.ts';
import { MOST_AT_ONCE, OVERLAP, afterPoll, firstState, leaveHole, newestOf, planAgain, pollFrom } from './plan.ts';
import { type Reading, readWindow } from './read-window.ts';
import type { Silence } from '../watch/silence.ts';
import type { Span } from '../watch/spans.ts';
import type { SyncState } from './state.ts';

export interface Polled {
  readonly reading: Reading;
  /** What is known now; null where the reading proved nothing and nothing was known before. */
  readonly state: SyncState | null;
}

export interface PollContext {
  /** Null at the first look at an account, and after the archive was lost. */
  readonly state: SyncState | null;
  readonly lost: boolean;
  /** Why nobody asked since the last poll, if that was long ago. */
  readonly silence: Silence | null;
  /** This computer's clock, for the ledger alone. */
  readonly now: () => number;
}

/** @throws Problem. A reading that could not be proven comes back as it is: it is stored, and the cursor stays. */
export async function poll(pager: Pager, context: PollContext): Promise<Polled> {
  return context.state ? pollSince(pager, context.state, context) : firstLook(pager, context);
}

/** One request tells how much there is, and what the server's clock shows: ours may be years off. */
async function firstLook(pager: Pager, context: PollContext): Promise<Polled> {
  const everything: Window = { from: 0, to: null };
  const opening = await openWindow(pager, everything);
  const how = context.lost ? 'reset' : 'history';
  const { total, first } = opening;
  // Where nobody counts there may be a million behind the first page.
  if (total === null ? first.events.length > 0 : total > first.events.length) {
    const events = new Map(first.events.map((event) => [event.id, event]));
    const seen = { events, complete: false, serverTime: first.serverTime };
    const clock = first.serverTime ?? newestOf(seen, context.now());
    if (clock !== null)
      return pollSince(pager, firstState(clock, Math.max(0, clock - OVERLAP), how, total), context, seen);
  }
  const reading = await readWindow(pager, everything, opening);
  const clock = reading.serverTime ?? newestOf(reading, context.now());
  if (!reading.complete || clock === null) return { reading, state: null };
  const state = firstState(clock, 0, how, reading.events.size);
  const cursor = newestOf(reading, clock) ?? clock;
  return { reading, state: afterPoll({ ...state, cursor }, { from: 0, reading, at: context.now(), how }) };
}

async function pollSince(pager: Pager, state: SyncState, context: PollContext, seen?: Reading): Promise<Polled> {
  const { silence, now } = context;
  const window: Window = { from: pollFrom(state), to: null };
  const opening = await openWindow(pager, window);
  const recent = (opening.first.serverTime ?? 0) - OVERLAP;
  if ((opening.total ?? 0) > MOST_AT_ONCE && recent > window.from + OVERLAP) {
    // A long absence: the last day now, the rest window by window, each kept as it comes.
    const from = { ...leaveHole(state, recent, silence ?? undefined), cursor: recent + OVERLAP };
    return pollSince(pager, from, context, seen);
  }
  const found = await readWindow(pager, window, opening);
  const reading = seen ? { ...found, events: new Map([...seen.events, ...found.events]) } : found;
  const how: Span['how'] = silence ? 'late' : context.state ? 'poll' : context.lost ? 'reset' : 'history';
  const proof = { from: window.from, reading: found, at: now(), how, ...(silence && { why: silence }) };
  const granule = pager.granule();
  if (!found.complete) return { reading, state: context.state && { ...context.state, granule } };
  const proven = { ...afterPoll(state, proof), granule };
  return { reading, state: found.serverTime === null ? proven : planAgain(proven, found.serverTime) };
}
