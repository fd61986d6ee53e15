/** Windows of event time, and how they are asked for. Whether a bound includes itself is not documented (2026-11). */
import { DAY, SECOND, utcDay, utcSecond } from '../time.ts';

export type Granule = 'second' | 'day';

/** In milliseconds of event time, both ends included. `from` 0: from the beginning; `to` null: without an end. */
export interface Window {
  readonly from: number;
  readonly to: number | null;
}

export const GRANULES: Record<Granule, number> = { second: SECOND, day: DAY };

/** The bounds to ask for: one granule wider on either side, so that nothing depends on whether a bound includes itself. */
export function boundsOf({ from, to }: Window, granule: Granule): { from?: string; to?: string } {
  const wider = GRANULES[granule];
  const print = granule === 'day' ? utcDay : (time: number) => utcSecond(time).replace(' ', 'T');
  return {
    ...(from - wider > 0 && { from: print(from - wider) }),
    ...(to !== null && { to: print(to + wider) }),
  };
}

/** The beginning of the second or day that a time is in. */
function floorTo(time: number, granule: Granule): number {
  return time - (((time % GRANULES[granule]) + GRANULES[granule]) % GRANULES[granule]);
}

/** Whether an answer holds what it was not asked for: the server ignored the bounds. */
export function isOutside(time: number | null, { from, to }: Window): boolean {
  if (time === null) return false;
  return time < from - 2 * DAY || (to !== null && time > to + 2 * DAY);
}

/** The beginning of the next second or day. */
export function after(time: number, granule: Granule): number {
  return floorTo(time, granule) + GRANULES[granule];
}

/**
 * Where to split a window: half of what was seen in it before, half after.
 * @param times that were seen, in any order, also outside of it.
 * @returns the last granule of the older part; null where the window is one granule, or where nothing was seen in it.
 */
export function middleOf({ from, to }: Window, times: readonly number[], granule: Granule): number | null {
  const inside = times.filter((time) => time >= from && (to === null || time <= to)).sort((a, b) => a - b);
  const [median, newest] = [inside[Math.floor((inside.length - 1) / 2)], inside.at(-1)];
  if (median === undefined || newest === undefined) return null;
  const last = floorTo(to ?? after(newest, granule), granule);
  const middle = Math.min(floorTo(median, granule), last - GRANULES[granule]);
  return middle < floorTo(from, granule) ? null : middle;
}
