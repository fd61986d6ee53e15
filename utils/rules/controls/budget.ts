/** A rule that cries wolf proposes what to leave alone. */
import { DAY } from '../../time.ts';
import type { Finding } from '../finding.ts';
import { type RuleException, proposeException } from './exception.ts';

const WEEK = 7 * DAY;
/** More findings than these within a week, … */
const MOST = 5;
/** … of which more than this part was dismissed. */
const DISMISSED = 0.8;

export interface Reviewed {
  readonly finding: Finding;
  /** Whether the person closed it as nothing. */
  readonly dismissed: boolean;
}

/**
 * The exception that would have kept most of what was dismissed away, for each rule that is over its budget.
 * @param reviewed of any time; those of the last week count.
 */
export function proposals(reviewed: readonly Reviewed[], now: number): RuleException[] {
  const recent = reviewed.filter(({ finding }) => now - finding.at < WEEK && finding.at <= now);
  const byRule = Map.groupBy(recent, ({ finding }) => finding.rule);
  return Array.from(byRule.values()).flatMap((all) => {
    const dismissed = all.filter((one) => one.dismissed).map(({ finding }) => proposeException(finding, now));
    if (all.length <= MOST || dismissed.length <= DISMISSED * all.length) return [];
    const same = Map.groupBy(dismissed, ({ account, subject, value }) => JSON.stringify([account, subject, value]));
    const [most] = Array.from(same.values()).sort((a, b) => b.length - a.length);
    return most?.slice(0, 1) ?? [];
  });
}
