/** What stands on a printed report. */
import { countOf, formatCount } from '../format.ts';
import { utcSecond } from '../time.ts';

export const REPORT = {
  title: 'Audit events',
  of: 'Vonage Audit Events API',
  query: 'Query',
  everything: 'none: every event',
  accounts: 'Accounts',
  period: 'Period, UTC',
  count: 'Events',
  generated: 'Generated',
  coverage: 'Coverage',
  complete: 'nothing is missing',
  neverRead: 'nothing of this period is proven to be complete',
  leftOut: (shown: number, count: number) =>
    `The newest ${formatCount(shown)} of ${countOf(count, 'event')}; ${formatCount(count - shown)} are left out. An export has all of them.`,
  none: 'No event was found.',
  time: 'Time, UTC',
  severity: 'Severity',
  event: 'Event',
  from: 'From',
  account: 'Account',
  id: 'Event ID',
} as const;

/** `2026-02-25 00:00:00 to 2026-03-04 14:32:20`; what is open is said to be. */
export function periodWords(from: number | null, to: number | null, now: number): string {
  const begin = from === null ? 'from the beginning' : utcSecond(from);
  return `${begin} to ${to === null ? `${utcSecond(now)} (now)` : utcSecond(to)}`;
}

interface Part {
  readonly from: number;
  readonly to: number;
}

/** So many gaps are named; more are counted. */
const MOST_NAMED = 5;

/** @param until when the period was read to; null: never. @param gaps parts before that were not read. */
export function coveredWords(until: number | null, gaps: readonly Part[]): string {
  if (until === null) return REPORT.neverRead;
  return `read up to ${utcSecond(until)}, ${gaps.length === 0 ? REPORT.complete : gapsWords(gaps)}`;
}

function gapsWords(gaps: readonly Part[]): string {
  const named = gaps
    .slice(-MOST_NAMED)
    .map(({ from, to }) => `${from <= 0 ? 'the beginning' : utcSecond(from)} to ${utcSecond(to)}`);
  const rest = gaps.length - named.length;
  return `but ${countOf(gaps.length, 'gap')}, not read: ${named.join('; ')}${rest > 0 ? `; and ${formatCount(rest)} before` : ''}`;
}
