/** What is known to be stored, in words: periods, gaps with their reason, and how history is coming along. */
import { countOf, exactSpan, formatCount, formatDate } from '../format.ts';
import type { Silence } from '../watch/silence.ts';
import type { Span } from '../watch/spans.ts';

/** Why nobody asked Vonage for a time, as a reason after "since". */
export const REASONS: Record<Silence, string> = {
  closed: 'the browser was closed or asleep',
  refused: 'Vonage refused the key',
  offline: 'this computer was offline',
  locked: 'the extension was locked',
  paused: 'you had paused it',
  failing: 'no answer came through',
};

export const COVERAGE = {
  label: (account: string) => `What is stored of ${account}`,
  history: 'Reading history',
  historyPaused: 'History is paused',
  pause: 'Pause history',
  resume: 'Read history on',
  reached: (time: number) => `reached ${formatDate(time)}`,
  stored: (count: number, expected: number | null) =>
    expected === null ? countOf(count, 'event') : `${formatCount(count)} of about ${formatCount(expected)} events`,
} as const;

/** One sentence: from where on nothing is missing, or how much is. @param gaps periods that nobody has read. */
export function coverageWords(completeSince: number | null, gaps: number): string {
  if (completeSince === null) return 'Nothing is proven to be complete yet';
  const since =
    completeSince <= 0 ? 'Complete: everything that Vonage holds' : `Complete since ${formatDate(completeSince)}`;
  return gaps === 0 ? since : `${since}, ${countOf(gaps, 'gap')} before`;
}

/** What a part of the strip says when somebody points at it. */
export function spanWords({ from, to, how, why }: Span): string {
  const period = `${formatDate(from)} to ${formatDate(to)}`;
  if (how === 'late')
    return `${period}: read later, since ${why ? REASONS[why] : 'nobody asked'} for ${exactSpan(to - from)}`;
  if (how === 'history') return `${period}: read as history`;
  return how === 'reset' ? `${period}: read again after the archive was lost` : `${period}: read on time`;
}

export function gapWords(from: number, to: number): string {
  return `${formatDate(from)} to ${formatDate(to)}: not read yet`;
}
