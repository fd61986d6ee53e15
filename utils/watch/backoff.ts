/** When to ask again after a failure. Pure: the caller keeps the answer in storage, so that a killed worker does not forget it. */
import type { ProblemFacts, ProblemKind } from '../errors.ts';
import { HOUR, MINUTE, SECOND, clamp } from '../time.ts';

/** Browsers' alarms are no finer, and no server deserves to be asked sooner. */
const SHORTEST_WAIT = 30 * SECOND;
/** Longest wait that a server's `Retry-After` can impose: a year in that header is a mistake, ours to survive. */
export const LONGEST_WAIT = 6 * HOUR;
const LONGEST_BACKOFF = HOUR;
/** A refused key is tried once more at once: a single 401 has been a gateway's hiccup, a second one is an answer. */
const REFUSALS_UNTIL_LEFT_ALONE = 2;

/** What no retry can mend; it is looked at again with the next regular check all the same, in case the person did. */
const PERSONS_JOB: ReadonlySet<ProblemKind> = new Set([
  'permission',
  'storage',
  'storage-full',
  'outdated',
  'vault-damaged',
  'no-secret',
]);

/** After these the person has to act, at once or after the one retry. */
export function needsPerson({ kind }: ProblemFacts, failures: number): boolean {
  if (PERSONS_JOB.has(kind)) return true;
  return isRefusal(kind) && failures >= REFUSALS_UNTIL_LEFT_ALONE;
}

/**
 * @param failures how many in a row, this one included.
 * @param interval the person's polling interval in milliseconds.
 * @param random a number in [0, 1): many browsers on one account must not come back together.
 * @returns the wait in milliseconds; null where the account is left alone until the person acts.
 */
export function retryDelay(facts: ProblemFacts, failures: number, interval: number, random: number): number | null {
  if (isRefusal(facts.kind) && !needsPerson(facts, failures)) return MINUTE;
  if (facts.kind === 'refused') return null;
  if (facts.retryAfter !== undefined) return clamp(facts.retryAfter, SHORTEST_WAIT, LONGEST_WAIT);
  // An address may come back, and an IP allow list or a plan may be mended without a word to us.
  if (facts.kind === 'not-found' || facts.kind === 'forbidden') return LONGEST_WAIT;
  if (PERSONS_JOB.has(facts.kind)) return interval;
  // Costs nobody anything, and Chromium's workers do not hear that the network is back (156, 2026-11).
  if (facts.kind === 'offline') return MINUTE;
  return jittered(SHORTEST_WAIT * 2 ** Math.min(failures, 10), random);
}

function isRefusal(kind: ProblemKind): boolean {
  return kind === 'refused' || kind === 'forbidden';
}

function jittered(ceiling: number, random: number): number {
  return clamp(Math.round(Math.min(ceiling, LONGEST_BACKOFF) * random), SHORTEST_WAIT, LONGEST_BACKOFF);
}
