/** What is known to be stored, in words: periods, gaps with their reason, and how history is coming along. */
import { countOf, formatCount, formatDate, formatHour } from '../format.ts';
import { utcDay } from '../time.ts';
import type { Gap } from '../watch/gap.ts';
import type { Span } from '../watch/spans.ts';
import { REASONS } from './silence.ts';

export const COVERAGE = {
  label: (account: string) => `What is stored of ${account}`,
  gaps: (account: string) => `Gaps of ${account}`,
  fetch: 'Fetch it now',
  fetchOf: (account: string) => `Fetch it now: ${account}`,
  fetching: 'Fetching now',
  read: (count: number) => ` · ${countOf(count, 'event')} read`,
  periods: 'How each period was read',
  history: 'Reading history',
  historyPaused: 'History is paused',
  pause: 'Pause history',
  resume: 'Read history on',
  reached: (time: number) => `reached ${formatDate(time)}`,
  stored: (count: number, expected: number | null) =>
    expected === null ? countOf(count, 'event') : `${formatCount(count)} of about ${formatCount(expected)} events`,
} as const;

/** Why a gap cannot be fetched at this moment. */
export const NOT_NOW = {
  offline: 'You are offline: it is fetched when the network is back.',
  history: 'History is paused: read it on to fetch this.',
} as const;

/**
 * One sentence: which period misses nothing, and how much is missing before it.
 * @param until null where that is now.
 */
export function coverageWords(since: number | null, until: number | null, gapsBefore: number): string {
  if (since === null) return 'Nothing is proven to be complete yet';
  const end = until === null ? null : `${formatDate(until)} ${formatHour(until)} UTC`;
  const whole = end === null ? 'Complete: everything that Vonage holds' : `Complete up to ${end}`;
  const part = end === null ? `Complete since ${formatDate(since)}` : `Complete from ${formatDate(since)} to ${end}`;
  return `${since <= 0 ? whole : part}${gapsBefore === 0 ? '' : `, ${countOf(gapsBefore, 'gap')} before`}`;
}

/** A period with how it was read, for the list and for whoever points at its part of the strip. */
export function spanWords({ from, to, how, why }: Span): string {
  const when = period(from, to);
  if (how === 'late') return `${when}: read later, ${why ? REASONS[why] : 'nobody asked'}`;
  if (how === 'history') return `${when}: read as history`;
  return how === 'reset' ? `${when}: read again, ${REASONS.reset}` : `${when}: read on time`;
}

/** A period that is missing, with its reason. */
export function gapWords({ from, to, why }: Gap): string {
  return `Gap ${period(from, to)}: ${REASONS[why]}`;
}

/** `1 Mar 2026 02:10 to 06:40 UTC`, with the second day where that is another one. */
function period(from: number, to: number): string {
  if (from <= 0) return `up to ${formatDate(to)} ${formatHour(to)} UTC`;
  const end = utcDay(from) === utcDay(to) ? formatHour(to) : `${formatDate(to)} ${formatHour(to)}`;
  return `${formatDate(from)} ${formatHour(from)} to ${end} UTC`;
}
