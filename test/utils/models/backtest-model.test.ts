/** A back-test as the page shows it. */
import { expect, it, vi } from 'vitest';
import type { BacktestRequest } from '../../../utils/backtest/protocol.ts';
import { BacktestModel } from '../../../utils/models/backtest-model.ts';
import type { Port } from '../../../utils/explore/protocol.ts';
import type { Finding } from '../../../utils/rules/finding.ts';
import { DEFAULT_RULE_SETTINGS } from '../../../utils/rules/rule-settings.ts';
import { DAY } from '../../../utils/time.ts';
import { NOW } from '../../helpers/build-event.ts';
import { openOptions } from '../../helpers/options.ts';
import { workerOf } from '../../helpers/worker.ts';

const extent = () => Promise.resolve({ count: 500, oldest: null, newest: null, prunedBefore: 0 });
const foundAt = (at: number) => ({ rule: 'D6', at }) as Finding;

async function open() {
  const { watch } = await openOptions();
  const requests: BacktestRequest[] = [];
  const ports: Port[] = [];
  const workers: ReturnType<typeof workerOf>[] = [];
  const model = new BacktestModel({ extent }, watch, () => {
    const worker = workerOf((port) => {
      port.onmessage = ({ data }: MessageEvent<BacktestRequest>) => requests.push(data);
      ports.push(port);
    });
    workers.push(worker);
    return Promise.resolve(worker);
  });
  return { model, requests, ports, workers };
}

const asked = (requests: readonly unknown[], count = 1) => vi.waitFor(() => expect(requests).toHaveLength(count));

it('shows how far it is, then what was found in the chosen time', async () => {
  const { model, requests, ports } = await open();
  const done = model.run('D6', DEFAULT_RULE_SETTINGS);
  await asked(requests);
  ports[0]?.postMessage({ kind: 'progress', events: 200, found: 1 });
  await vi.waitFor(() => expect(model.state.value).toMatchObject({ events: 200, total: 500, found: 1 }));
  ports[0]?.postMessage({ kind: 'done', findings: [5, 45, 200].map((days) => foundAt(NOW - days * DAY)) });
  await done;
  const count = (days: number | null) => {
    model.days.value = days;
    return model.findings.value.length;
  };
  expect([30, 90, null].map(count)).toEqual([1, 2, 3]);
});

it('tries a rule that is off as if it were on, and leaves one alone that is on', async () => {
  const { model, requests } = await open();
  void model.run('D19', { ...DEFAULT_RULE_SETTINGS, choices: { D19: { params: { x: 1 } } } });
  await asked(requests);
  void model.run('D4', DEFAULT_RULE_SETTINGS);
  await asked(requests, 2);
  expect(requests.map(({ rules }) => rules.choices)).toEqual([{ D19: { params: { x: 1 }, on: true } }, {}]);
});

it('ends when somebody cancels, and when another one begins', async () => {
  const { model, requests, ports, workers } = await open();
  void model.run('D6', DEFAULT_RULE_SETTINGS);
  await asked(requests);
  model.cancel();
  expect([model.state.value, workers[0]?.isTerminated()]).toEqual([null, true]);
  void model.run('D6', DEFAULT_RULE_SETTINGS);
  await asked(requests, 2);
  const last = model.run(null, DEFAULT_RULE_SETTINGS);
  await asked(requests, 3);
  expect(workers[1]?.isTerminated()).toBe(true);
  ports[2]?.postMessage({ kind: 'done', findings: [] });
  await last;
  expect([model.subject.value, model.state.value?.kind]).toEqual([null, 'done']);
});

it('says what went wrong', async () => {
  const { model, requests, ports } = await open();
  const done = model.run(null, DEFAULT_RULE_SETTINGS);
  await asked(requests);
  ports[0]?.postMessage({ kind: 'failed', facts: { kind: 'storage' } });
  await done;
  expect(model.state.value).toEqual({ kind: 'failed', facts: { kind: 'storage' } });
});

it('shows nothing of one that was cancelled before it could begin, not even that it failed', async () => {
  const { model, workers } = await open();
  const done = model.run('D6', DEFAULT_RULE_SETTINGS);
  model.cancel();
  await done;
  expect([model.state.value, workers[0]?.isTerminated()]).toEqual([null, true]);
  const { watch } = await openOptions();
  const broken = new BacktestModel({ extent }, watch, () => Promise.reject(new Error('no worker')));
  const failed = broken.run('D6', DEFAULT_RULE_SETTINGS);
  broken.cancel();
  await failed;
  expect(broken.state.value).toBeNull();
});
