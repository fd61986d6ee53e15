/** What keeps the archive whole: noticing its loss, reading history, and erasing what nobody wants any more. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { archiveMovedStore, healthStore, lossStore, settingsStore } from '../../../utils/browser/storage.ts';
import { ordinaryDay } from '../../../utils/sample/stories.ts';
import { DAY, HOUR, MINUTE, utcDay } from '../../../utils/time.ts';
import { CREDENTIAL, PASSPHRASE } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { watching } from '../../helpers/watching.ts';
import { waitUntil } from '../../helpers/browser/wait.ts';

const KEY = CREDENTIAL.apiKey;
const ALICE = { email: 'alice@example.org', id: 1 };
const TODAY = Date.now() - (Date.now() % DAY);
const days = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => ordinaryDay(TODAY - (from + index) * DAY, KEY)).flat();

const completeSince = async (id: string) => (await healthStore.get())[id]?.completeSince;

async function settled(id: string): Promise<void> {
  await waitUntil(async () => (await healthStore.get())[id]?.unfinished === false);
}

it('notices that the browser lost the archive, says so, and reads everything again without calling it new (faults 68, 70)', async () => {
  const emulator = await emulate();
  emulator.account(KEY).add(days(30));
  const first = watching(emulator);
  const id = await first.add('Production');
  await settled(id);
  const { count } = await first.archive.extent(id);
  expect([count > 100, await lossStore.get()]).toEqual([true, null]);

  globalThis.indexedDB = new IDBFactory();
  const second = watching(emulator);
  await second.monitor.wake();
  expect(await lossStore.get()).toMatchObject({ moved: false });
  await second.requests.check(id);
  await settled(id);
  expect([(await second.archive.extent(id)).count, await second.archive.unread()]).toEqual([count, []]);
  expect((await second.archive.syncState(id))?.spans.map(({ how }) => how)).toEqual(['reset']);
});

it('stays where it was moved to when everything is erased: other pages still cannot open the usual place', async () => {
  const { requests } = watching(await emulate());
  await archiveMovedStore.set(true);
  await requests.eraseEverything();
  expect(await archiveMovedStore.get()).toBe(true);
});

it('keeps what is new coming while reading history waits, and goes on when the person wants it', async () => {
  const emulator = await emulate();
  emulator.account(KEY).add(days(60));
  const { begin, archive, requests } = watching(emulator);
  const hold = emulator.hold({ path: /date_to/ });
  const id = await begin('Production');
  await hold.reached;
  const pausing = requests.pauseHistory({ account: id, paused: true });
  hold.release();
  await pausing;
  const { count } = await archive.extent(id);
  emulator.account(KEY).tell('takeover');
  await requests.check(id);
  expect((await archive.extent(id)).count).toBe(count + 6);
  expect(await completeSince(id)).toBeGreaterThan(0);
  // Nothing is due before the next regular check.
  const [alarm] = await fakeBrowser.alarms.getAll();
  expect(alarm?.scheduledTime).toBeGreaterThan(Date.now() + 4 * MINUTE);
  await requests.pauseHistory({ account: id, paused: false });
  expect(await completeSince(id)).toBe(0);
});

it('erases what is older than the person wants it kept, and does not read it again', async () => {
  const emulator = await emulate();
  emulator.account(KEY).add([...days(5), ...days(5, 200)]);
  let time = Date.now();
  const { add, archive, requests } = watching(emulator, { now: () => time });
  const id = await add('Production');
  await settled(id);
  const before = await archive.extent(id);
  await requests.changeSettings({ keepDays: 90 });
  time += HOUR;
  await requests.check(id);
  const after = await archive.extent(id);
  expect([after.count < before.count, (after.oldest ?? 0) > TODAY - 90 * DAY]).toEqual([true, true]);
  time += 8 * DAY;
  await requests.check(id);
  await settled(id);
  expect(await archive.extent(id)).toEqual(after);
});

it('erases nothing, and refuses nothing later, because this computer’s clock is years ahead (fault 53)', async () => {
  const emulator = await emulate();
  emulator.account(KEY).add(days(5));
  let ahead = 3650 * DAY;
  const { add, archive, requests } = watching(emulator, { now: () => Date.now() + ahead });
  await requests.changeSettings({ keepDays: 90 });
  const id = await add('Production');
  const { count } = await archive.extent(id);
  expect(count).toBe(emulator.account(KEY).ids().length);
  ahead = 0;
  emulator.account(KEY).add([{ at: Date.now(), type: 'APP_CREATE' }]);
  await requests.check(id);
  expect((await archive.extent(id)).count).toBe(count + 1);
});

describe('at most so many events', () => {
  const minutes = (count: number, from: number) =>
    Array.from({ length: count }, (_, index) => ({ at: from - index * MINUTE, type: 'USER_LOGIN', by: ALICE }));

  it('are read of a long history, and no check asks for the rest', async () => {
    const emulator = await emulate();
    emulator.account(KEY).add(minutes(9 * 1440, TODAY));
    const { add, archive, requests } = watching(emulator);
    await requests.changeSettings({ keepEvents: 3000 });
    const id = await add('Production');
    await settled(id);
    const { count, oldest } = await archive.extent(id);
    expect([count >= 3000, count < 6000]).toEqual([true, true]);
    expect((await healthStore.get())[id]?.completeSince).toBe(oldest);
    const pages = emulator.requests.flatMap(({ path }) => /date_from=([\d-]+)T.*page=[2-9]/.exec(path)?.[1] ?? []);
    // The windows under way when there was enough are in it: three of a day each.
    expect(pages.toSorted()[0]).toBeOneOf([3, 4, 5, 6].map((day) => utcDay(TODAY - day * DAY)));
    const asked = emulator.requests.length;
    await requests.check(id);
    expect((await archive.extent(id)).count).toBe(count);
    expect(emulator.requests.slice(asked).filter(({ path }) => path.includes('date_to'))).toEqual([]);
  });

  it('are left of what is stored: the newest, of each account', async () => {
    const emulator = await emulate();
    emulator.account(KEY).add(minutes(6000, TODAY));
    const { add, archive, requests } = watching(emulator);
    const id = await add('Production');
    await settled(id);
    expect((await archive.extent(id)).count).toBe(6000);
    await requests.changeSettings({ keepEvents: 1000 });
    await requests.check(id);
    const { count, newest, oldest, prunedBefore } = await archive.extent(id);
    expect([count >= 1000, count < 3500, newest, prunedBefore]).toEqual([true, true, TODAY, oldest]);
  });

  it('cannot be so few that what was just read is erased', async () => {
    const { requests } = watching(await emulate());
    await expect(requests.changeSettings({ keepEvents: 10 })).rejects.toThrow('unexpected');
    await expect(requests.changeSettings({ keepDays: 0 })).rejects.toThrow('unexpected');
    expect(await settingsStore.get()).toMatchObject({ keepEvents: null, keepDays: null });
  });
});

it('names the gap that a long silence left, and fills it even while history is paused', async () => {
  let time = Date.now();
  const emulator = await emulate({ now: () => time });
  emulator.account(KEY).add(days(60));
  const { begin, requests } = watching(emulator, { now: () => time });
  const hold = emulator.hold({ path: /date_to/ });
  const id = await begin('Production');
  await hold.reached;
  const pausing = requests.pauseHistory({ account: id, paused: true });
  hold.release();
  await pausing;
  time += 9 * DAY;
  const ago = (minutes: number) => time - minutes * MINUTE;
  emulator
    .account(KEY)
    .add(Array.from({ length: 2100 }, (_, at) => ({ at: ago(5 * at), type: 'USER_LOGIN', by: ALICE })));
  const failing = emulator.hold({ path: /date_to/ });
  const checking = requests.check(id);
  await failing.reached;
  expect((await healthStore.get())[id]).toMatchObject({ gap: { why: 'closed' }, unfinished: true, problem: null });
  failing.release();
  await checking;
  const after = (await healthStore.get())[id];
  expect([after?.gap, after?.unfinished]).toEqual([undefined, false]);
  expect(await completeSince(id)).toBeGreaterThan(0);
});

it('remembers why nobody asked, with what was read later', async () => {
  let [time, online] = [Date.now(), true];
  const emulator = await emulate({ now: () => time });
  emulator.account(KEY).add(days(3));
  const ports = { now: () => time, isOnline: () => online };
  const { add, archive, requests, monitor } = watching(emulator, ports);
  const id = await add('Production', CREDENTIAL, { mode: 'passphrase', passphrase: PASSPHRASE });
  await settled(id);
  const late = async () => ((await archive.syncState(id))?.spans ?? []).filter(({ how }) => how === 'late');

  time += 9 * HOUR;
  await monitor.checkDue();

  await requests.pause({ account: id, paused: true });
  time += 3 * HOUR;
  await requests.pause({ account: id, paused: false });

  online = false;
  emulator.settings.fault = 'cut-body';
  await requests.check(id);
  time += 3 * HOUR;
  online = true;
  emulator.settings.fault = 'none';
  await requests.check(id);

  emulator.account(KEY).state = 'suspended';
  await requests.check(id);
  time += 3 * HOUR;
  emulator.account(KEY).state = 'active';
  await requests.check(id);

  await requests.lock();
  time += 3 * HOUR;
  await requests.unlock(PASSPHRASE);
  await waitUntil(async () => (await late()).length === 5);
  expect((await late()).map(({ why }) => why)).toEqual(['closed', 'paused', 'offline', 'refused', 'locked']);
});
