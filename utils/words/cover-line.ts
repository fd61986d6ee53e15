/** How completely the shown period is stored, in words below the chart. */
import { countOf, exactSpan } from '../format.ts';
import { type Cover, shareOf } from '../watch/cover.ts';
import { type Zone, formatMoment } from '../zone.ts';
import { REASONS } from './silence.ts';

export const COVER = {
  label: (words: string) => `What is stored of this period: ${words}`,
  fetch: 'Fetch it now',
  fetching: 'Fetching',
} as const;

/** `97.3 % complete`; never more than it is. */
export function completeWords(parts: readonly Cover[]): string {
  const share = 1 - shareOf(parts, 'gap');
  if (share === 1) return 'Complete';
  return `${(Math.floor(share * 1000) / 10).toFixed(1)} % complete`;
}

/** `Read later, 8 h`; null where nothing was. */
export function lateWords(parts: readonly Cover[]): string | null {
  const late = parts.filter(({ kind }) => kind === 'late').reduce((sum, { from, to }) => sum + to - from, 0);
  return late === 0 ? null : `Read later, ${exactSpan(late)}`;
}

/** `Gap 1 Mar 02:10 to 1 Mar 06:40, browser closed or asleep`; null where there is none. */
export function gapWordsOf(parts: readonly Cover[], zone: Zone): string | null {
  const gaps = parts.filter(({ kind }) => kind === 'gap');
  const last = gaps.at(-1);
  if (!last) return null;
  const named = gaps.length === 1 ? 'Gap' : `${countOf(gaps.length, 'gap')}, the last`;
  return `${named} ${coverWords(last, zone)}`;
}

/** A part with its reason: `1 Mar 02:10 to 1 Mar 06:40, browser closed or asleep`. */
export function coverWords({ from, to, why }: Cover, zone: Zone): string {
  const reason = why ? `, ${REASONS[why]}` : '';
  return `${formatMoment(from, zone)} to ${formatMoment(to, zone)}${reason}`;
}
