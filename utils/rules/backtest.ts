/** What rules would have found in the past: events go by in the order in which they happened. */
import { DAY } from '../time.ts';
import type { ActiveRule } from './active.ts';
import { type Judging, type Slice, evaluate } from './evaluate.ts';
import type { RuleEvent } from './event.ts';
import { type Finding, identityOf } from './finding.ts';
import { type PastData, emptyPast } from './past/past-data.ts';
import { teach } from './past/teach.ts';
import { settle } from './settle.ts';
import { createWindow } from './window.ts';

export interface BacktestProgress {
  /** How many events went by. */
  readonly events: number;
  /** Everything found so far. */
  readonly findings: readonly Finding[];
  /** What the accounts have taught so far. */
  readonly pasts: readonly PastData[];
}

/** How far back rules look, and a bucket of a day. */
const KEPT = 9 * DAY;

/**
 * Lets rules judge some accounts' history. Between two slices others may run: whoever asks for the next one decides when.
 * @param slices each of one account, the oldest first, and no slice of an account older than one before; some thousand events.
 */
export async function* backtest(
  accounts: readonly string[],
  slices: AsyncIterable<readonly RuleEvent[]> | Iterable<readonly RuleEvent[]>,
  rules: readonly ActiveRule[],
  controls: Pick<Judging, 'known' | 'exceptions' | 'tickets'>,
  isFresh: Slice['isFresh'] = () => false,
): AsyncGenerator<BacktestProgress, void> {
  const pasts = new Map(accounts.map((account) => [account, emptyPast(account, 0)]));
  const kept = new Map<string, readonly RuleEvent[]>();
  const findings = new Map<string, Finding>();
  let events = 0;
  const between = (account: string, from: number, to: number) =>
    Array.from(findings.values()).filter(
      (finding) => finding.account === account && from <= finding.bucket && finding.bucket < to,
    );
  for await (const slice of slices) {
    const [first] = slice;
    const past = first && pasts.get(first.account);
    if (!past) continue;
    const shift = teach(past, slice);
    const recent = (kept.get(first.account) ?? []).filter(({ at }) => at > first.at - KEPT);
    kept.set(first.account, recent.concat(slice));
    const windows = new Map<string, ReturnType<typeof createWindow>>();
    const verdict = await evaluate({ account: first.account, events: slice, isFresh }, shift, {
      ...controls,
      rules,
      pasts: Array.from(pasts.values()),
      eventsBetween(account, types, from, to) {
        const window = windows.get(account) ?? createWindow(kept.get(account) ?? []);
        windows.set(account, window);
        return window.between(types, from, to - 1);
      },
      findingsBetween: between,
    });
    const stored = verdict.scopes.flatMap((scope) =>
      Array.from(findings.values()).filter((finding) => finding.rule === scope.rule),
    );
    const { put, gone } = settle(stored, verdict);
    for (const finding of gone) findings.delete(identityOf(finding));
    for (const finding of put) findings.set(identityOf(finding), finding);
    events += slice.length;
    yield { events, findings: Array.from(findings.values()), pasts: Array.from(pasts.values()) };
  }
}
