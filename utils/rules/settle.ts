/** What a verdict does to the findings that are stored. */
import { severityRank } from '../audit/catalogue.ts';
import type { Verdict } from './evaluate.ts';
import { type Finding, identityOf } from './finding.ts';

export interface Settled {
  /** To be stored, each in the place of the one with its identity. */
  readonly put: readonly Finding[];
  /** To be taken away: what they were made of does not say so any more. */
  readonly gone: readonly Finding[];
  /** Those of `put` that are worth telling: new or worse than they were, or with news in them now that they count. */
  readonly news: readonly Finding[];
}

/** @param stored those whose buckets lie in the verdict's scopes; others do no harm. */
export function settle(stored: readonly Finding[], { findings, scopes }: Verdict): Settled {
  const known = new Map(stored.map((finding) => [identityOf(finding), finding]));
  const put = findings.map((finding) => {
    const before = known.get(identityOf(finding));
    return before ? { ...finding, late: finding.late && before.late } : finding;
  });
  const found = new Set(put.map(identityOf));
  const byRule = Map.groupBy(scopes, ({ rule }) => rule);
  const gone = stored.filter((finding) => {
    const { rule, account, bucket } = finding;
    const isJudged = byRule
      .get(rule)
      ?.some((scope) => scope.account === account && scope.from <= bucket && bucket < scope.to);
    return isJudged === true && !found.has(identityOf(finding));
  });
  const fresh = new Set(findings.filter(({ late }) => !late).map(identityOf));
  const news = put.filter((finding) => {
    const before = known.get(identityOf(finding));
    const isWorse = !before || severityRank(finding.severity) > severityRank(before.severity);
    return isWorthTelling(finding) && (isWorse || (!isWorthTelling(before) && fresh.has(identityOf(finding))));
  });
  return { put, gone, news };
}

/** What is neither history, nor learnt from, nor expected, nor excepted. */
export function isWorthTelling({ late, learning, ticket, excepted }: Finding): boolean {
  return !late && !learning && ticket === undefined && !excepted;
}
