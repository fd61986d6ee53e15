/** Judges all that is stored of an account, from the first event on. */
import { progressStore } from '../browser/storage.ts';
import { type BacktestProgress, backtest } from '../rules/backtest.ts';
import { filed } from '../rules/controls/filed.ts';
import { blinded } from '../rules/list/d09-blinded.ts';
import { emptyPast } from '../rules/past/past-data.ts';
import { type Case, type Judged, readOthers } from './judge-added.ts';

/** No account's events have changed so often. */
const UNKNOWN = -1;

/**
 * Everything again but blindness, of which events know nothing.
 * @param changes how often the account's events had changed before. @throws the reason of the abort.
 */
export async function judgeHistory(
  { rules, account, others, controls, isFresh }: Case,
  changes: number,
  signal: AbortSignal,
): Promise<Judged> {
  const own = controls.rules.filter(({ rule }) => !rule.isAcross);
  const scopes = own.map(({ rule }) => ({ rule: rule.id, account, from: -Infinity, to: Infinity }));
  const blind = await rules.findingsIn(scopes.filter(({ rule }) => rule === blinded.id));
  const surroundings = {
    isFresh,
    others: await readOthers(rules, others, controls),
    // What a reader has read it remembers, and this may be all that others hold.
    eventsBetween: (...asked: Parameters<ReturnType<typeof rules.reader>>) => rules.reader()(...asked),
  };
  let last: BacktestProgress | null = null;
  for await (last of backtest([account], rules.history(account), controls.rules, controls, surroundings)) {
    signal.throwIfAborted();
    // A call of the extension's own, without which the browser takes the worker for idle.
    await progressStore.get();
  }
  const past = last?.pasts[0] ?? emptyPast(account, changes);
  // What was added meanwhile may have been among it or not: then it is read once more.
  past.sequence = (await rules.changes(account)) === changes ? changes : UNKNOWN;
  const findings = [...(last?.findings() ?? []), ...blind.map((finding) => filed(finding, controls))];
  return { past, verdict: { findings, scopes: [...scopes, ...(last?.across() ?? [])] } };
}
