import { utcDay } from '../time.ts';

/** More accounts than this are counted, not named. */
const MOST_NAMED = 3;

/** The times of the oldest and the newest event, in milliseconds since the epoch. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/**
 * `vonage-audit_production_2026-02-25_2026-03-04.csv`: a name that is a file's name anywhere.
 * @param labels of the accounts. @param period null where nothing is exported.
 */
export function exportName(labels: readonly string[], period: Period | null, extension: string): string {
  const accounts = labels.length > MOST_NAMED ? `${labels.length}-accounts` : labels.map(slug).join('+');
  const days = period ? [...new Set([utcDay(period.from), utcDay(period.to)])] : [];
  return `${['vonage-audit', accounts, ...days].filter(Boolean).join('_')}.${extension}`;
}

/** Letters and digits of a label, not too many of them. */
function slug(label: string): string {
  const words = label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return Array.from(words.join('-')).slice(0, 40).join('') || 'account';
}
