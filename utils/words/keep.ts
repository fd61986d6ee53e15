/** How long events are kept, in words. */
import { countOf } from '../format.ts';

/** Choices of how long events are kept, in days. */
export const KEEP_DAYS = [90, 365, 3 * 365, 7 * 365] as const;

export const KEEP = {
  keep: 'Keep events for',
  keepText: 'Older ones are erased from this computer, and not read again.',
  keepTitle: (days: number) => `Erase events older than ${keptFor(days)}?`,
  keepQuestion:
    'They are erased from this computer now and as they grow older. What Vonage still holds could be read again later; the rest cannot come back.',
  keepConfirm: 'Erase older events',
  keepAll: 'Ever',
  keepFor: keptFor,
} as const;

function keptFor(days: number): string {
  return days < 365 ? countOf(days, 'day') : countOf(Math.round(days / 365), 'year');
}
