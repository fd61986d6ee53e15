/** What a rule is told to leave alone: the smallest thing that the finding was about, for a time. */
import * as z from 'zod/mini';
import { DAY } from '../../time.ts';
import type { Facts, Finding } from '../finding.ts';

/** What an exception can be about, the narrowest first. */
const SUBJECTS = ['number', 'app', 'domain', 'ip', 'user', 'country', 'type'] as const;
const EXCEPTION_DAYS = 90;

export const RuleException = z.object({
  rule: z.string(),
  /** Null: in every account. */
  account: z.nullable(z.string()),
  /** Null: whatever it is about. */
  subject: z.nullable(z.enum(SUBJECTS)),
  value: z.string(),
  /** Events before it are left alone; milliseconds since the epoch. */
  until: z.number(),
});
export type RuleException = z.infer<typeof RuleException>;

/** What a finding's exception can be about, the narrowest first. */
export function subjectsOf({ facts }: Pick<Finding, 'facts'>): (typeof SUBJECTS)[number][] {
  return SUBJECTS.filter((name) => facts[name] !== undefined);
}

/** An exception for one of them, or for whatever it is about. @param until milliseconds since the epoch. */
export function exceptionFor(finding: Finding, subject: RuleException['subject'], until: number): RuleException {
  const { rule, account, facts } = finding;
  return { rule, account, subject, value: subject ? `${facts[subject] ?? ''}` : '', until };
}

/** The smallest exception that would have kept a finding away, for a quarter of a year. */
export function proposeException(finding: Finding, now: number): RuleException {
  return exceptionFor(finding, subjectsOf(finding)[0] ?? null, now + EXCEPTION_DAYS * DAY);
}

/** @param at the time of the event. */
export function isExcepted(
  exceptions: readonly RuleException[],
  { rule, account, facts }: { readonly rule: string; readonly account: string | null; readonly facts: Facts },
  at: number,
): boolean {
  return exceptions.some(
    (one) =>
      one.rule === rule &&
      (one.account === null || one.account === account) &&
      (one.subject === null || `${facts[one.subject] ?? ''}` === one.value) &&
      at < one.until,
  );
}
