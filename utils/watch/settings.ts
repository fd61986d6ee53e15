import * as z from 'zod/mini';
import { MINUTE, clamp } from '../time.ts';
import type { Account } from './account.ts';
import { Label } from './label.ts';
import { DEFAULT_NOTICES, NoticeSettings } from './notice-settings.ts';
import { NO_VIEWS, Views } from './saved-view.ts';

export const SHORTEST_INTERVAL = 1;
export const LONGEST_INTERVAL = 1440;
const SHORTEST_KEEP_DAYS = 7;
const FEWEST_KEEP_EVENTS = 1000;

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
  /** Minutes without a key or mouse until a vault with a passphrase is locked; null: when the browser closes. */
  lockAfterMinutes: z.nullable(z.number()),
  /** Days that events are kept for; null: for ever. */
  keepDays: z.nullable(z.number()),
  /** Events of each account that are kept at most, the newest; null or absent: all. */
  keepEvents: z.exactOptional(z.nullable(z.number())),
  /** Whether the computer's own lock locks the vault as well. Firefox cannot see it. */
  lockWithScreen: z.boolean(),
  views: Views,
  labels: z.array(Label),
  notices: NoticeSettings,
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  everyMinutes: 5,
  paused: false,
  uncounted: [],
  unnotified: [],
  letterKeys: true,
  lockAfterMinutes: null,
  lockWithScreen: false,
  keepDays: null,
  keepEvents: null,
  views: NO_VIEWS,
  labels: [],
  notices: DEFAULT_NOTICES,
};

/** Whether these minutes may stand between two checks. */
export function isInterval(minutes: number): boolean {
  return Number.isInteger(minutes) && minutes >= SHORTEST_INTERVAL && minutes <= LONGEST_INTERVAL;
}

/** Whether so many days, or events, may be all that is kept: too few would erase what has only just been read. */
export function isKept({ keepDays = null, keepEvents = null }: Partial<Settings>): boolean {
  return (
    (keepDays === null || keepDays >= SHORTEST_KEEP_DAYS) && (keepEvents === null || keepEvents >= FEWEST_KEEP_EVENTS)
  );
}

/** The time between two checks of an account, in milliseconds: its own, else that of all. */
export function intervalOf(settings: Settings, account?: Pick<Account, 'everyMinutes'>): number {
  return clamp(account?.everyMinutes ?? settings.everyMinutes, SHORTEST_INTERVAL, LONGEST_INTERVAL) * MINUTE;
}
