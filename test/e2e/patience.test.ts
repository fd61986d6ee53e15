/** What takes its time: answers that never end, and a background that is put to sleep. Both browsers wait at once. */
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../emulator/server.ts';
import { generatedHistory } from '../emulator/history/generated.ts';
import { IMMEDIATE, type Settings } from '../emulator/settings.ts';
import { addAccounts, allRead, checkUntil, healthByLabel, keyOf, startCheck } from '../helpers/browser/accounts.ts';
import { readArchivedIds, runningChecks } from '../helpers/browser/archive.ts';
import { asleep } from '../helpers/browser/extension.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';

const DAY = 86_400_000;
const unreachable = { kind: 'unreachable' };
const limited = { kind: 'rate-limited', status: 429, retryAfter: 120_000 };
const limit = { fault: '429', retryAfterSeconds: 120 } as const;

describe.concurrent('in chrome', () => {
  const session = useBrowser('chrome');

  it('every account fails in its own way and holds up no other, and nobody waits longer than 20 seconds (faults 6, 11, 12, 16, 17, 18, 19, 20)', async () => {
    const { emulator, welcome } = session;
    emulator.reset(IMMEDIATE);
    const elsewhere = await listenElsewhere();
    const failing: [Partial<Settings>, object][] = [
      [{ fault: 'hang' }, { kind: 'timeout' }],
      [{ fault: 'slow-body', slowBytesPerSecond: 10 }, { kind: 'timeout' }],
      [{ ...limit, retryAfter: 'seconds' }, limited],
      // A second may pass between the answer's date and the date to wait for: they say whole ones.
      [
        { ...limit, retryAfter: 'http-date' },
        { ...limited, retryAfter: expect.toBeOneOf([119_000, 120_000]) },
      ],
      [{ fault: 'redirect-https', host: 'api.nexmo.com' }, unreachable],
      [{ fault: 'redirect-https', host: elsewhere.host }, unreachable],
      [{ fault: 'redirect-http', host: elsewhere.host }, unreachable],
      [{ fault: 'truncated' }, { kind: 'bad-answer', status: 200 }],
      [{ fault: 'cut-body' }, unreachable],
    ];
    const SLOW = 2;
    const accounts = await addAccounts(welcome, emulator, [...failing.map(() => ({})), {}]);
    await allRead(welcome, accounts.length);
    const asked = emulator.requests.length;
    for (const [index, account] of accounts.entries()) {
      account.add([{ at: Date.now(), type: 'APP_CREATE' }]);
      Object.assign(account.switches, failing[index]?.[0]);
    }
    const begun = Date.now();
    await startCheck(welcome);

    const problems = async () => {
      const healths = await healthByLabel(welcome);
      return failing.map((_fault, index) => healths[keyOf(index)]?.problem?.facts);
    };
    const quick = failing.slice(SLOW).map(([, facts]) => expect.objectContaining(facts));
    await eventually(problems).toEqual([undefined, undefined, ...quick]);
    await eventually(() => readArchivedIds(welcome)).toEqual(accounts.at(-1)?.ids());
    await eventually(() => runningChecks(welcome)).toHaveLength(SLOW);
    // Each was asked once: nothing was sent after a redirect, and nobody asks again before they may.
    await startCheck(welcome);
    const askedOf = (index: number) => emulator.requests.slice(asked).filter(({ apiKey }) => apiKey === keyOf(index));
    await eventually(() => askedOf(failing.length).length).toBeGreaterThan(1);
    expect([2, 3].map((index) => askedOf(index).length)).toEqual([1, 1]);
    expect(askedOf(4).length).toBeLessThanOrEqual(2);

    await expect.poll(() => runningChecks(welcome), { timeout: 25_000 }).toEqual([]);
    const took = Date.now() - begun;
    expect((await problems()).slice(0, SLOW)).toEqual([{ kind: 'timeout' }, { kind: 'timeout' }]);
    expect([took > 19_000, took < 26_000, elsewhere.connections()]).toEqual([true, true, 0]);

    for (const { switches } of accounts) Object.assign(switches, emulator.settings);
    await checkUntil(welcome, accounts.length - 2);
    const ids = accounts.flatMap((account, index) => (index === 2 || index === 3 ? [] : account.ids()));
    expect((await readArchivedIds(welcome)).toSorted()).toEqual(ids.toSorted());
  }, 60_000);
});

describe.concurrent('in firefox', () => {
  const session = useBrowser('firefox', { 'extensions.background.idle.timeout': 2000 });

  it('a background that is put to sleep again and again while it reads history has all of it in the end (faults 57, 65)', async () => {
    const { emulator, welcome } = session;
    emulator.reset(IMMEDIATE);
    const until = Date.now() - 60_000;
    const history = generatedHistory({ seed: 1, count: 6000, from: until - 300 * DAY, until, apiKey: keyOf(0) });
    const holdAfter = (requests: number) => {
      for (let count = 0; count < requests; count++) emulator.hold({ path: /date_to/ }).release();
      return emulator.hold({ path: /date_to/ });
    };
    let hold = holdAfter(0);
    const [account] = await addAccounts(welcome, emulator, [{ history }]);
    for (const requests of [10, 20, 30]) {
      await hold.reached;
      await eventually(() => asleep(welcome)).toBe(true);
      hold.release();
      hold = holdAfter(requests);
      await startCheck(welcome);
    }
    hold.release();
    await allRead(welcome, 1);
    expect((await readArchivedIds(welcome)).toSorted()).toEqual(account?.ids().toSorted());
  }, 60_000);
});

/** Somebody who is not Vonage, and counts who comes. */
async function listenElsewhere() {
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  const host = `127.0.0.1:${await listen(server, 0)}`;
  onTestFinished(() => void server.close());
  return { host, connections: () => connections };
}
