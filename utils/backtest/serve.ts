/** The worker's side of a back-test. */
import type { Connection } from '../archive/database.ts';
import { readHistory } from '../archive/rule-events.ts';
import { factsOf } from '../errors.ts';
import type { Port } from '../explore/protocol.ts';
import { type BacktestProgress, backtest } from '../rules/backtest.ts';
import { controlsOf } from '../rules/chosen.ts';
import { type Finding, worstFirst } from '../rules/finding.ts';
import { fraudChain } from '../rules/list/d30-fraud-chain.ts';
import { mergeHistories } from './merge.ts';
import type { BacktestAnswer, BacktestCount, BacktestRequest } from './protocol.ts';

/** Runs the back-test that a page asks for. Who wants it to end ends the worker. */
export function serveBacktest(connect: Connection, port: Port): void {
  const say = (answer: BacktestAnswer) => port.postMessage(answer);
  port.onmessage = ({ data }: MessageEvent<BacktestRequest>) => {
    runBacktest(connect, data, (count) => say({ kind: 'progress', ...count })).then(
      (findings) => say({ kind: 'done', findings }),
      (error: unknown) => say({ kind: 'failed', facts: factsOf(error) }),
    );
  };
}

async function runBacktest(
  connect: Connection,
  { accounts, settings, rules: chosen, only, now }: BacktestRequest,
  onProgress: (count: BacktestCount) => void,
): Promise<readonly Finding[]> {
  const database = await connect();
  const ids = accounts.map(({ id }) => id);
  const controls = controlsOf(chosen, settings, accounts, now);
  // Chains are made of what other rules find.
  const isNeeded = (id: string) => only === null || only === fraudChain.id || id === only;
  const rules = controls.rules.filter(({ rule }) => isNeeded(rule.id));
  const slices = mergeHistories(ids.map((id) => readHistory(database, id)));
  let last: BacktestProgress | null = null;
  for await (last of backtest(ids, slices, rules, controls)) onProgress({ events: last.events, found: last.found });
  const findings = last?.findings() ?? [];
  return findings.filter(({ rule }) => only === null || rule === only).sort(worstFirst);
}
