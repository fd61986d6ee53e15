/** When events come, show and go, and what that does to pages. */
import { expect, it, vi } from 'vitest';
import { DAY, HOUR } from '../../utils/time.ts';
import { ask, BASE, fieldsOf, KEY, list, minutes, NOW, start } from './probe.ts';
import { defaultSettings } from './settings.ts';

const NEW = [{ at: NOW, type: 'APP_CREATE' }];

it('shows a new event after up to five seconds, each after its own delay', async () => {
  let now = NOW;
  const { visibilityDelayMs } = defaultSettings();
  expect(visibilityDelayMs).toEqual([0, 5000]);
  const emulator = await start({ now: () => now, settings: { visibilityDelayMs } });
  const account = emulator.account(KEY);
  const ids = account.add(minutes(40));
  const early = account.count;
  now += 2500;
  const half = account.count;
  now += 2500;
  expect([early < half, half < 40, account.count]).toEqual([true, true, 40]);
  expect(new Set(account.ids())).toEqual(new Set(ids));
});

it('keeps an event invisible for hours if told to, in the list, by id and to the oracle', async () => {
  let now = NOW;
  const emulator = await start({ now: () => now, settings: { visibilityDelayMs: [3 * HOUR, 3 * HOUR] } });
  const account = emulator.account(KEY);
  const [id = ''] = account.add(NEW);
  now += 3 * HOUR - 1;
  expect([account.ids(), await fieldsOf(emulator, 'id')]).toEqual([[], []]);
  expect((await ask(emulator, `${BASE}/events/${id}`)).status).toBe(404);
  now += 1;
  expect([account.ids(), await fieldsOf(emulator, 'id')]).toEqual([[id], [id]]);
  expect((await ask(emulator, `${BASE}/events/${id}`)).status).toBe(200);
});

it('forgets what is older than the retention if told to', async () => {
  const events = [0, 5, 9, 11, 30].map((days) => ({ at: NOW - days * DAY, type: 'APP_UPDATE' }));
  const emulator = await start({ events });
  const ids = emulator.account(KEY).ids();
  emulator.settings.retentionDays = 10;
  expect((await list(emulator)).page).toMatchObject({ totalElements: 3 });
  const gone = ids.filter((id) => !emulator.account(KEY).ids().includes(id));
  const answers = await Promise.all(gone.map((id) => ask(emulator, `${BASE}/events/${id}`)));
  expect(answers.map(({ status }) => status)).toEqual([404, 404]);
});

it('purges for good', async () => {
  const emulator = await start({ events: minutes(10) });
  const account = emulator.account(KEY);
  account.add([{ at: NOW - DAY, type: 'APP_CREATE' }]);
  account.purge(NOW - 4.5 * 60_000);
  account.purge(NOW - DAY);
  expect([account.count, await fieldsOf(emulator, 'created_at')]).toEqual([
    5,
    expect.not.arrayContaining(['2026-03-30']),
  ]);
});

it('removes single events, old and new, for good', async () => {
  const emulator = await start({ events: minutes(5) });
  const account = emulator.account(KEY);
  account.add(NEW);
  const ids = await fieldsOf(emulator, 'id');
  const gone = [ids[0], ids[2], ids[3], ids[5]].map(String);
  expect(gone.map((id) => account.remove(id))).toEqual([true, true, true, true]);
  expect(gone.map((id) => account.remove(id))).toEqual([false, false, false, false]);
  expect(await fieldsOf(emulator, 'id')).toEqual([ids[1], ids[4]]);
  expect((await ask(emulator, `${BASE}/events/${gone[1]}`)).status).toBe(404);
  expect((await ask(emulator, `${BASE}/events/${ids[4]}`)).status).toBe(200);
});

it('moves the pages under a client when an event comes in between', async () => {
  const emulator = await start({ events: minutes(4) });
  const first = await fieldsOf(emulator, 'id', '?size=2&page=1');
  emulator.account(KEY).add(NEW);
  const second = await fieldsOf(emulator, 'id', '?size=2&page=2');
  expect(second[0]).toBe(first[1]);
});

it('holds the pages still with drift off, until the first page is read again', async () => {
  const emulator = await start({ events: minutes(4), settings: { drift: 'off' } });
  const first = await fieldsOf(emulator, 'id', '?size=2&page=1');
  const [id] = emulator.account(KEY).add(NEW);
  const second = await fieldsOf(emulator, 'id', '?size=2&page=2');
  expect(new Set([...first, ...second]).size).toBe(4);
  expect(await fieldsOf(emulator, 'id', '?size=2')).toContain(id);
});

it('drifts by a script: after each list so many events come, or the newest go', async () => {
  const emulator = await start({
    events: minutes(4),
    settings: { driftScript: [2, 0, -3], visibilityDelayMs: [HOUR, HOUR] },
  });
  const totals = [];
  for (let turn = 0; turn < 5; turn++) {
    // oxlint-disable-next-line no-await-in-loop -- one list after the other
    totals.push((await list(emulator)).page['totalElements']);
  }
  expect(totals).toEqual([4, 6, 6, 3, 3]);
  expect(emulator.settings.driftScript).toEqual([]);
});

it('feeds events while it runs, until told to stop', async () => {
  const emulator = await start({ now: Date.now });
  const account = emulator.account(KEY);
  emulator.startFeed({ apiKey: KEY, everyMs: 1 });
  await vi.waitUntil(() => account.count > 3);
  emulator.stopFeed(KEY);
  const [count, times] = [account.count, await fieldsOf(emulator, 'created_at')];
  expect(times.every((time) => Math.abs(Date.parse(`${time}Z`) - Date.now()) < 60_000)).toBe(true);
  await new Promise(setImmediate);
  expect(account.count).toBe(count);
});

it('feeds what it is told to, and replaces an older feed', async () => {
  const emulator = await start();
  emulator.startFeed({ apiKey: KEY, everyMs: 1 });
  emulator.startFeed({ apiKey: KEY, everyMs: 1, next: (at) => ({ at, type: 'USER_MFA_RESET' }) });
  await vi.waitUntil(() => emulator.account(KEY).count > 2);
  emulator.stopFeed();
  expect(new Set(await fieldsOf(emulator, 'event_type'))).toEqual(new Set(['USER_MFA_RESET']));
  expect(() => emulator.startFeed({ apiKey: KEY, everyMs: 0 })).toThrow(RangeError);
});

it('dates live events at their arrival, or back if told to: late ones below a cursor', async () => {
  const emulator = await start({ settings: { driftScript: [20] } });
  await list(emulator);
  expect(new Set(await fieldsOf(emulator, 'created_at'))).toEqual(new Set(['2026-03-31T12:00:00']));
  Object.assign(emulator.settings, { backdateMs: 2 * DAY, driftScript: [20] });
  await list(emulator);
  const times = (await fieldsOf(emulator, 'created_at', '?size=100')).map((time) => Date.parse(`${time}Z`));
  expect(Math.min(...times)).toBeLessThan(NOW - DAY);
  expect(Math.max(...times)).toBeLessThanOrEqual(NOW);
});
