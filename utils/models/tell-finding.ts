/** A finding in words: those of its rule, or of the view that the person made a rule of. */
import type { Severity } from '../audit/catalogue.ts';
import { findingRef } from '../explorer-link.ts';
import type { OwnRule } from '../rules/own-rule.ts';
import { type Stand, standOf } from '../rules/stand.ts';
import type { StoredFinding } from '../rules/stored-finding.ts';
import type { SavedView } from '../watch/saved-view.ts';
import { FINDINGS } from '../words/findings.ts';
import { RULE_WORDS } from '../words/rules/registry.ts';
import { ruleTitle } from '../words/rule-titles.ts';
import type { RuleWords } from '../words/rules/rule-words.ts';
import { spanOf } from './finding-facts.ts';
import { viewNameOf } from '../rules/view-name.ts';

export interface ToldFinding {
  readonly ref: string;
  readonly severity: Severity;
  readonly stand: Stand;
  readonly title: string;
  readonly explanation: string;
  /** The account's name; null where it is about several. */
  readonly account: string | null;
  /** Between the first and the last event behind it, in milliseconds. */
  readonly span: number;
  readonly finding: StoredFinding;
  /** Absent of rules of the person's own, and of those that this version does not know. */
  readonly words?: RuleWords;
}

export interface Telling {
  readonly now: number;
  readonly labelOf: (account: string) => string;
  readonly own: readonly OwnRule[];
  readonly views: readonly SavedView[];
}

/** Puts a finding into words. */
export function tellFinding(finding: StoredFinding, { now, labelOf, own, views }: Telling): ToldFinding {
  const { rule, account, count, facts, severity } = finding;
  const words = RULE_WORDS.get(rule);
  return {
    ref: findingRef(finding),
    severity,
    stand: standOf(finding, now),
    title: ruleTitle(rule, viewNameOf(rule, own, views)),
    explanation: words ? words.explain(facts) : FINDINGS.ownRule(count),
    account: account === null ? null : labelOf(account),
    span: spanOf(finding),
    finding,
    ...(words && { words }),
  };
}
