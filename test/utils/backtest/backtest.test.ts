/** A back-test, from the page through the worker's port to the archive and back. */
import { expect, it } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { type RunningBacktest, startBacktest } from '../../../utils/backtest/remote.ts';
import type { BacktestRequest } from '../../../utils/backtest/protocol.ts';
import { serveBacktest } from '../../../utils/backtest/serve.ts';
import { factsOf } from '../../../utils/errors.ts';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../../../utils/rules/rule-settings.ts';
import { accountTakeover } from '../../../utils/sample/stories.ts';
import { HOUR, MINUTE } from '../../../utils/time.ts';
import { DEFAULT_SETTINGS } from '../../../utils/watch/settings.ts';
import { connectHere, stepOf } from '../../helpers/archive.ts';
import { NOW } from '../../helpers/build-event.ts';
import { buildAccount } from '../../helpers/build-watch.ts';
import { eventsOf, quietQuarter } from '../../helpers/stories.ts';
import { workerOf } from '../../helpers/worker.ts';

const ACCOUNTS = [buildAccount(), buildAccount({ id: 'staging', label: 'Staging' })];

function begin(only: string | null, rules: Partial<RuleSettings> = {}, connect = connectHere()) {
  const worker = workerOf((port) => serveBacktest(connect, port));
  const request: BacktestRequest = {
    accounts: ACCOUNTS,
    settings: DEFAULT_SETTINGS,
    rules: { ...DEFAULT_RULE_SETTINGS, ...rules },
    only,
    now: NOW,
  };
  const counts: number[] = [];
  const running = startBacktest(worker, request, ({ events }) => counts.push(events));
  return { worker, counts, ...running };
}

async function fill(): Promise<number> {
  const archive = createArchive();
  let count = 0;
  for (const { id } of ACCOUNTS) {
    const steps = [...quietQuarter(NOW - HOUR, 3), ...accountTakeover(NOW - 12 * MINUTE, 'a1b2c3d4')];
    const events = await eventsOf(steps, 3, id);
    await archive.commit(id, stepOf(events));
    count += events.length;
  }
  return count;
}

const rulesOf = async ({ findings }: Pick<RunningBacktest, 'findings'>) => [
  ...new Set((await findings).map(({ rule }) => rule)),
];

it('reads every account and tells what would have been found, the worst first', async () => {
  const count = await fill();
  const { worker, counts, findings } = begin(null);
  const found = await findings;
  expect(counts.at(-1)).toBe(count);
  expect(found.slice(0, 2).map(({ rule, severity }) => [rule, severity])).toEqual([
    ['D30', 'critical'],
    ['D30', 'critical'],
  ]);
  expect(found.map(({ rule }) => rule)).toContain('D29');
  expect(worker.isTerminated()).toBe(true);
});

it('tells of one rule only, also of one that is made of others', async () => {
  await fill();
  expect(await rulesOf(begin('D6'))).toEqual(['D6']);
  expect(await rulesOf(begin('D30'))).toEqual(['D30']);
});

it('tries a rule as it stands in the form', async () => {
  await fill();
  const count = async (history: number) =>
    (await begin('D2', { choices: { D2: { params: { history } } } }).findings).length;
  expect(await count(14)).toBeGreaterThan(await count(90));
  expect(await rulesOf(begin('D6', { choices: { D6: { on: false } } }))).toEqual([]);
});

it('is told no more once it was stopped', async () => {
  await fill();
  const { worker, counts, stop } = begin(null);
  stop();
  expect(worker.isTerminated()).toBe(true);
  expect(counts).toEqual([]);
});

it('says what went wrong', async () => {
  const failing = begin(null, {}, () => Promise.reject(new DOMException('', 'UnknownError')));
  expect(await failing.findings.catch(factsOf)).toMatchObject({ kind: 'storage' });
  const dead = begin(null, {}, () => new Promise(() => undefined));
  dead.worker.onerror?.({} as ErrorEvent);
  expect(await dead.findings.catch(factsOf)).toMatchObject({ kind: 'unexpected' });
});
