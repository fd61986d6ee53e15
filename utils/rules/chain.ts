/** Findings that are more together than alone: the risk of an account within a day. */
import { DAY } from '../time.ts';
import { filed } from './controls/filed.ts';
import type { Judging, Scope, Verdict } from './evaluate.ts';
import { type Finding, MOST_EVENTS } from './finding.ts';
import { type Chain, findChains, fraudChain, isPart } from './list/d30-fraud-chain.ts';
import { isWithin, joined } from './ranges.ts';

/** Adds the chains of an account, where the rule for them is on and one of its parts was judged. */
export async function withChains(account: string, verdict: Verdict, judging: Judging): Promise<Verdict> {
  const active = judging.rules.find(({ rule }) => rule.id === fraudChain.id);
  const parts = verdict.scopes.filter((scope) => scope.account === account && isPart(scope.rule));
  if (!active || parts.length === 0) return verdict;
  const ranges = joined(parts.map(({ from, to }) => ({ from: startOfDay(from), to: startOfDay(to + 2 * DAY) })));
  const findings: Finding[] = [];
  for (const { from, to } of ranges) {
    const start = from - 2 * DAY;
    const stored = await judging.findingsBetween(account, start, to);
    const others = stored.filter((finding) => isPart(finding.rule) && !isJudged(finding, parts));
    const ours = verdict.findings.filter(({ rule, bucket }) => isPart(rule) && start <= bucket && bucket < to);
    const chains = findChains([...others, ...ours], active.params);
    for (const [bucket, each] of Map.groupBy(chains, ({ at }) => startOfDay(at))) {
      if (from <= bucket && bucket < to) findings.push(filed(toFinding(account, bucket, each), judging));
    }
  }
  const scopes = ranges.map(({ from, to }) => ({ from, to, rule: fraudChain.id, account }));
  return { findings: [...verdict.findings, ...findings], scopes: [...verdict.scopes, ...scopes] };
}

function startOfDay(at: number): number {
  return Math.floor(at / DAY) * DAY;
}

function isJudged({ rule, bucket }: Finding, scopes: readonly Scope[]): boolean {
  return isWithin(
    scopes.filter((scope) => scope.rule === rule),
    bucket,
  );
}

function toFinding(account: string, bucket: number, chains: readonly Chain[]): Finding {
  const parts = [...new Set(chains.flatMap((chain) => chain.parts))];
  const worst = chains.reduce((a, b) => (b.points > a.points ? b : a));
  const events = new Map(parts.flatMap((part) => part.events).map((event) => [event.id, event]));
  const sorted = Array.from(events.values()).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  return {
    rule: fraudChain.id,
    account,
    key: '',
    bucket,
    severity: 'critical',
    at: Math.min(...chains.map(({ at }) => at)),
    events: sorted.slice(0, MOST_EVENTS),
    count: sorted.length,
    facts: { points: worst.points, rules: [...new Set(parts.map(({ rule }) => rule))].sort().join(', ') },
    late: parts.every(({ late }) => late),
    learning: false,
  };
}
