/** Judges all that is stored of an account, from the first event on. */
import { progressStore } from '../browser/storage.ts';
import { type BacktestProgress, backtest } from '../rules/backtest.ts';
import { filed } from '../rules/controls/filed.ts';
import { blinded } from '../rules/list/d09-blinded.ts';
import { UNKNOWN, emptyPast } from '../rules/past/past-data.ts';
import { type Case, type Judged, readOthers } from './judge-added.ts';

/**
 * Everything again but blindness, of which events know nothing: it is filed anew.
 * @param changes how often the account's events had changed before. @throws the reason of the abort.
 */
export async function judgeHistory(
  { rules, account, others, controls, isFresh }: Case,
  changes: number,
  signal: AbortSignal,
): Promise<Judged> {
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
  const blind = await rules.findingsIn([{ rule: blinded.id, account, from: -Infinity, to: Infinity }]);
  // They were told of when they came.
  const refiled = blind.map((finding) => Object.assign(filed(finding, controls), { late: true }));
  const own = controls.rules
    .filter(({ rule }) => !rule.isAcross)
    .map(({ rule }) => ({ rule: rule.id, account, from: -Infinity, to: Infinity }));
  const scopes = [...own, ...(last?.across() ?? [])];
  return { past, verdict: { findings: [...(last?.findings() ?? []), ...refiled], scopes } };
}
