/** What a page and the worker that runs a back-test say to each other. */
import type { ProblemFacts } from '../errors.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import type { Account } from '../watch/account.ts';
import type { Settings } from '../watch/settings.ts';

/** The first and only thing that a page says. */
export interface BacktestRequest {
  readonly accounts: readonly Account[];
  readonly settings: Settings;
  /** As they stand in the form. */
  readonly rules: RuleSettings;
  /** The rule that is asked about; null: all that are on. */
  readonly only: string | null;
  /** What relative times in views are counted from, in milliseconds since the epoch. */
  readonly now: number;
}

export interface BacktestCount {
  /** How many events went by, and how much was found in them. */
  readonly events: number;
  readonly found: number;
}

export type BacktestAnswer =
  | ({ readonly kind: 'progress' } & BacktestCount)
  | { readonly kind: 'done'; readonly findings: readonly Finding[] }
  | { readonly kind: 'failed'; readonly facts: ProblemFacts };
