/** Which days to read next. */
import { DAY, utcDay } from '../time.ts';
import type { Pulled } from './pull.ts';

/** What an account's last complete reading proved. Kept in the archive's own database, so that both are lost or neither. */
export interface SyncState {
  /** Everything visible up to here was read: the newest event's time or, without any, the server's clock. */
  readonly cursor: number;
}

/** Events may become visible late; how late is not documented. Every poll reads this much again. */
export const OVERLAP = DAY;

/** How far the first look goes back. */
const FIRST_LOOK = 30 * DAY;
/** With fewer events than this in those days the first look reads everything there is. */
export const SMALL_HISTORY = 200;

/**
 * The first UTC day to read. Whole days, because a date is the only form of bound that is proven, and whether it is
 * inclusive is not: the overlap covers that too.
 * @param now used only for a first look, when nothing is known of the server's clock yet.
 */
export function firstDay(state: SyncState | null, now: number): string {
  return utcDay(state ? state.cursor - OVERLAP : now - FIRST_LOOK);
}

/** The cursor never goes back and never comes from the local clock. */
export function advance(state: SyncState | null, { newest, serverTime }: Pulled): SyncState | null {
  const reached = newest ?? (state ? null : serverTime);
  if (reached === null) return state;
  return { cursor: Math.max(state?.cursor ?? reached, reached) };
}
