import * as z from 'zod/mini';
import { MINUTE, clamp } from '../time.ts';

export const SHORTEST_INTERVAL = 1;
export const LONGEST_INTERVAL = 1440;

/** Types are listed where something is switched off, so that a type nobody knows yet counts. */
export const Settings = z.object({
  /** Minutes between checks. */
  everyMinutes: z.number(),
  /** No account is checked. */
  paused: z.boolean(),
  /** Event types that do not count for the badge. */
  uncounted: z.array(z.string()),
  /** Event types that are not notified. */
  unnotified: z.array(z.string()),
  /** Whether single letters are shortcuts (WCAG 2.1.4: there must be a way to switch them off). */
  letterKeys: z.boolean(),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  everyMinutes: 5,
  paused: false,
  uncounted: [],
  unnotified: [],
  letterKeys: true,
};

/** Whether these minutes may stand between two checks. */
export function isInterval(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= SHORTEST_INTERVAL && minutes <= LONGEST_INTERVAL;
}

/** The time between two checks, in milliseconds. */
export function intervalOf(settings: Settings): number {
  return clamp(settings.everyMinutes, SHORTEST_INTERVAL, LONGEST_INTERVAL) * MINUTE;
}
