/** How long events are kept and how many, in words. */
import { countOf, formatCount } from '../format.ts';
import type { Settings } from '../watch/settings.ts';

/** Choices of how long events are kept, in days. */
export const KEEP_DAYS = [90, 365, 3 * 365, 7 * 365] as const;
/** Choices of how many events of each account are kept. */
export const KEEP_EVENTS = [10_000, 50_000, 100_000, 500_000, 1_000_000] as const;

/** A choice of how much is kept. Null in it: that all is. */
export type KeepChange = Partial<Pick<Settings, 'keepDays' | 'keepEvents'>>;

/** What an event takes on the disk, in bytes: 270 with all that belongs to it (Chromium 156, a million events, 2026-11). */
const EVENT_SIZE = 300;

export const KEEP = {
  keep: 'Keep events for',
  keepText: 'Older ones are erased from this computer, and not read again.',
  keepAll: 'Ever',
  keepFor: keptFor,
  most: 'Keep at most',
  mostText: 'The newest of each account. Older ones are erased, up to some 2,000 at a time, and not read again.',
  mostAll: 'Any number',
  mostOf: (events: number) => `${formatCount(events)} events, about ${Math.round((events * EVENT_SIZE) / 1e6)} MB`,
  keepTitle: ({ keepDays, keepEvents }: KeepChange) =>
    keepEvents
      ? `Erase all but the newest ${formatCount(keepEvents)} events of each account?`
      : `Erase events older than ${keptFor(keepDays ?? 0)}?`,
  keepQuestion:
    'They are erased from this computer now, and others as time goes on. What Vonage still holds is read again only when you remove the account and add it anew; the rest cannot come back.',
  keepConfirm: 'Erase older events',
} as const;

function keptFor(days: number): string {
  return days < 365 ? countOf(days, 'day') : countOf(Math.round(days / 365), 'year');
}
