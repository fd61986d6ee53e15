import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readLog } from '../../../utils/browser/log.ts';
import { healthStore } from '../../../utils/browser/storage.ts';
import { ordinaryDay } from '../../../utils/sample/stories.ts';
import { DAY, MINUTE } from '../../../utils/time.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { toolbar } from '../../helpers/toolbar.ts';
import { waitUntil } from '../../helpers/browser/wait.ts';
import { watching } from '../../helpers/watching.ts';

const KEY = CREDENTIAL.apiKey;
const TODAY = Date.now() - (Date.now() % DAY);
const login = (at: number) => ({ at, type: 'USER_LOGIN', by: { email: 'alice@example.org', id: 1 } });
const logins = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => login(from - index * 60_000));

describe('the first look', () => {
  it('reads the last days without calling any of it news', async () => {
    const emulator = await emulate();
    emulator.account(KEY).add(ordinaryDay(TODAY - 2 * DAY, KEY));
    const { add, archive } = watching(emulator);
    const id = await add('Production');
    expect((await archive.page({ accounts: [id], limit: 99 })).length).toBe(5);
    expect(await archive.unread()).toEqual([]);
    expect((await toolbar()).text).toBe('');
  });

  it('reads everything where there is little', async () => {
    const emulator = await emulate();
    emulator.account(KEY).add(logins(3, TODAY - 400 * DAY));
    const { add, archive } = watching(emulator);
    expect(await archive.extent(await add('Production'))).toMatchObject({ count: 3 });
  });

  it('reads on through the whole history, and knows then that nothing is missing (fault 65)', async () => {
    const emulator = await emulate();
    emulator.account(KEY).add([...logins(250, TODAY - DAY), ...logins(2500, TODAY - 40 * DAY)]);
    const { add, archive } = watching(emulator);
    const id = await add('Production');
    await waitUntil(async () => (await healthStore.get())[id]?.completeSince === 0);
    expect([(await archive.extent(id)).count, await archive.unread()]).toEqual([2750, []]);
    expect((await healthStore.get())[id]).toMatchObject({ unfinished: false, problem: null });
  });

  it('begins again after it was cut off, and ends with the same', async () => {
    const emulator = await emulate();
    emulator.account(KEY).add(logins(250, TODAY - DAY));
    const { add, archive, requests } = watching(emulator);
    const hold = emulator.hold({ path: /page=3/ });
    const adding = add('Production');
    await hold.reached;
    emulator.failNext('503', 2);
    hold.release();
    const id = await adding;
    await requests.check(id);
    expect([(await archive.extent(id)).count, (await archive.unread()).length]).toEqual([250, 0]);
  });
});

describe('a poll', () => {
  it('counts what is new on the badge, with its worst severity in the title', async () => {
    const emulator = await emulate();
    const { add, requests } = watching(emulator);
    const id = await add('Production');
    emulator.account(KEY).tell('takeover');
    await requests.check(id);
    expect(await toolbar()).toEqual({
      text: '6',
      title: expect.stringContaining('6 new events: 2 high, 1 medium, 1 low, 2 info. At worst: '),
    });
  });

  it('counts nothing twice, however often it looks (fault 28)', async () => {
    const emulator = await emulate();
    const { add, requests } = watching(emulator);
    const id = await add('Production');
    emulator.account(KEY).tell('takeover');
    for (let times = 0; times < 3; times++) await requests.check(id);
    expect((await toolbar()).text).toBe('6');
  });

  it('finds an event that became visible a day late (fault 51)', async () => {
    const emulator = await emulate();
    const { add, requests, archive } = watching(emulator);
    emulator.account(KEY).add([login(Date.now())]);
    const id = await add('Production');
    emulator.account(KEY).add([login(Date.now() - 20 * 60 * MINUTE)]);
    await requests.check(id);
    expect((await archive.extent(id)).count).toBe(2);
  });

  it('stores 99 events and the one that is none of them (fault 52)', async () => {
    const emulator = await emulate();
    const { add, requests, archive } = watching(emulator);
    const id = await add('Production');
    emulator.account(KEY).add([...logins(99, Date.now()), { raw: '"not an event"' }]);
    await requests.check(id);
    const events = await archive.page({ accounts: [id], limit: 200 });
    expect([events.length, events.filter(({ flaw }) => flaw === 'shape').length]).toEqual([100, 1]);
  });

  it('asks only about the accounts that are due', async () => {
    const emulator = await emulate();
    const { add, monitor } = watching(emulator);
    await add('Production');
    const before = emulator.requests.length;
    await monitor.checkDue();
    expect(emulator.requests.length).toBe(before);
  });
});

describe('the alarm', () => {
  const alarm = async () => (await fakeBrowser.alarms.getAll())[0];

  it('is set for the next check and repeats', async () => {
    const emulator = await emulate();
    const { add } = watching(emulator);
    await add('Production');
    expect(await alarm()).toMatchObject({ name: 'check', periodInMinutes: 5 });
  });

  it('is set before the work, so that a killed worker is woken again (faults 57, 61)', async () => {
    const emulator = await emulate();
    const { add, requests } = watching(emulator);
    const id = await add('Production');
    await fakeBrowser.alarms.clearAll();
    const hold = emulator.hold();
    const checking = requests.check(id);
    await hold.reached;
    expect(await alarm()).toMatchObject({ name: 'check' });
    hold.release();
    await checking;
  });

  it('is not put off by a worker that wakes for something else', async () => {
    const emulator = await emulate();
    const { add, monitor } = watching(emulator);
    await add('Production');
    const before = await alarm();
    await monitor.wake();
    expect(await alarm()).toEqual(before);
  });

  it('is set again when the browser lost it (fault 61)', async () => {
    const emulator = await emulate();
    const { add, monitor } = watching(emulator);
    await add('Production');
    await fakeBrowser.alarms.clearAll();
    await monitor.wake();
    expect(await alarm()).toMatchObject({ name: 'check' });
  });

  it('is gone when there is nobody to watch', async () => {
    const emulator = await emulate();
    const { add, requests } = watching(emulator);
    await add('Production');
    await requests.pause({ account: null, paused: true });
    expect(await alarm()).toBeUndefined();
    expect((await toolbar()).text).toBe('off');
  });
});

it('remembers of every check what it asked for, what came, and how it failed', async () => {
  const emulator = await emulate();
  emulator.account(KEY).add([...logins(150, TODAY - DAY / 2), ...logins(120, TODAY - 40 * DAY)]);
  const { add, requests } = watching(emulator);
  const id = await add('Production');
  await waitUntil(async () => (await healthStore.get())[id]?.completeSince === 0);
  emulator.failNext('503', 2);
  await requests.check(id);
  const entries = (await readLog()).filter(({ account }) => account === id);
  expect(entries.filter(({ what }) => what !== 'checked')).toMatchObject([
    { what: 'history', added: expect.any(Number) },
    { what: 'failed', kind: 'server', status: 503, pages: 0, read: 0, added: 0 },
  ]);
  expect(entries.reduce((sum, { added = 0 }) => sum + added, 0)).toBe(270);
  await requests.removeAccount(id);
  expect(await readLog()).toEqual([]);
});

it('leaves nothing behind of an account that is removed while its check is about to begin', async () => {
  const { add, requests } = watching(await emulate());
  const id = await add('Production');
  const removed = Promise.withResolvers<void>();
  // A check that has chosen its accounts notes next that the browser is awake.
  const holding = navigator.locks.request('session:awake', () => removed.promise);
  const checking = requests.check(id);
  await waitUntil(async () => (await navigator.locks.query()).pending?.some(({ name }) => name === 'session:awake'));
  await requests.removeAccount(id);
  removed.resolve();
  await Promise.all([holding, checking]);
  expect(await healthStore.get()).toEqual({});
});
