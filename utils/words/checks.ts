/** The log of checks, in words. */
import { formatCount, shortSpan } from '../format.ts';
import type { LogEntry } from '../watch/log-entry.ts';
import { problemReference, problemWords } from './problems.ts';

export const CHECKS = {
  title: 'Recent checks',
  label: (account: string) => `Recent checks of ${account}`,
  none: 'None yet.',
  columns: ['Time, UTC', 'Outcome', 'Pages', 'Events', 'New', 'Took'],
} as const;

/** What came of a check. */
export function outcomeWords({ what, kind, status, traceId }: LogEntry): string {
  if (what !== 'failed') return what === 'history' ? 'Read history' : 'Good';
  const title = kind ? problemWords({ kind }).title : 'Failed';
  const reference = problemReference({
    kind: kind ?? 'unexpected',
    ...(status && { status }),
    ...(traceId && { traceId }),
  });
  return reference === null ? title : `${title} (${reference})`;
}

/** The numbers of an entry, as the columns have them; empty where it says none. */
export function checkNumbers({ pages, read, added, took }: LogEntry): string[] {
  const counts = [pages, read, added].map((count) => (count === undefined ? '' : formatCount(count)));
  return [...counts, took === undefined ? '' : took < 1000 ? `${took} ms` : shortSpan(took)];
}
