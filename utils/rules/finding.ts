/** What a rule found: plain data, the same for the same set of events. */
import { type Severity, severityRank } from '../audit/catalogue.ts';

/** An event's identity and its place in the list, in milliseconds since the epoch. */
export interface EventRef {
  readonly account: string;
  readonly id: string;
  readonly at: number;
}

/** What the explanation is made of. `ip`, `user`, `app`, `number`, `country`, `domain` and `type` can be excepted. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Finding {
  readonly rule: string;
  /** Null where it is about several accounts. */
  readonly account: string | null;
  /** What it is about, within the rule. */
  readonly key: string;
  /** Where its bucket begins, in milliseconds since the epoch. */
  readonly bucket: number;
  readonly severity: Severity;
  /** The time of the first event behind it. */
  readonly at: number;
  /** The events behind it, the oldest first, at most `MOST_EVENTS`. */
  readonly events: readonly EventRef[];
  /** How many events there are behind it. */
  readonly count: number;
  readonly facts: Facts;
  /** None of its events was fresh: it is history, and nobody is told aloud. */
  readonly late: boolean;
  /** Found while the account was still learning; the severity is `info` for that. */
  readonly learning: boolean;
  /** The name of the expected change that it is filed under. */
  readonly ticket?: string;
  /** There where the rule was told to leave alone what it is about. */
  readonly excepted?: true;
}

/** More say nothing new, and findings are stored. */
export const MOST_EVENTS = 20;

/** Two findings are the same one where this says the same. */
export function identityOf({
  rule,
  account,
  key,
  bucket,
}: Pick<Finding, 'rule' | 'account' | 'key' | 'bucket'>): string {
  return JSON.stringify([rule, account, key, bucket]);
}

/** A chain before its parts, then the worst, then the newest. */
export function worstFirst(a: Finding, b: Finding): number {
  return (
    severityRank(b.severity) - severityRank(a.severity) ||
    Number(b.rule === 'D30') - Number(a.rule === 'D30') ||
    b.at - a.at ||
    (identityOf(a) < identityOf(b) ? -1 : 1)
  );
}
