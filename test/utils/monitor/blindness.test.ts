/** A badge may look calm only while everybody is watched: also through long waits, and when nothing fails loudly. */
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { healthStore, progressStore } from '../../../utils/browser/storage.ts';
import { createSample } from '../../../utils/sample/sample.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { toolbar } from '../../helpers/toolbar.ts';
import { watching } from '../../helpers/watching.ts';

/** Rings the alarm whenever it is set to, for so many hours. @returns what the badge said, ring by ring. */
async function ringFor(hours: number, monitor: { checkDue: () => Promise<void> }, clock: { now: number }) {
  const said: string[] = [];
  for (const end = clock.now + hours * HOUR; clock.now < end;) {
    const alarm = await fakeBrowser.alarms.get('check');
    clock.now += Math.max(MINUTE, Math.min(15 * MINUTE, (alarm?.periodInMinutes ?? 60) * MINUTE));
    await monitor.checkDue();
    said.push((await toolbar()).text);
  }
  return said;
}

it.each(['503', '429'] as const)('says "off" through a whole day of %s, once it is blind', async (fault) => {
  const emulator = await emulate();
  const clock = { now: Date.now() };
  const { add, monitor } = watching(emulator, { now: () => clock.now, random: () => 0.9 });
  await add('Production');
  Object.assign(emulator.settings, { fault, retryAfter: 'seconds', retryAfterSeconds: 6 * 3600 });
  const said = await ringFor(24, monitor, clock);
  expect(new Set(said.slice(4))).toEqual(new Set(['off']));
});

it('does not take an hour between two checks for sleep', async () => {
  const emulator = await emulate();
  const clock = { now: Date.now() };
  const { add, monitor, requests } = watching(emulator, { now: () => clock.now, random: () => 0.9 });
  await add('Production');
  await requests.changeSettings({ everyMinutes: 60 });
  emulator.settings.fault = '503';
  const said = await ringFor(12, monitor, clock);
  expect(said.at(-1)).toBe('off');
});

it('knows a closed lid from an outage: what was slept through is nobody’s failure (fault 56)', async () => {
  const clock = { now: Date.now() };
  const { add, monitor } = watching(await emulate(), { now: () => clock.now });
  await add('Production');
  clock.now += 9 * HOUR;
  await monitor.checkDue();
  expect((await toolbar()).text).toBe('');
});

it('catches up after days of sleep with one check, and speaks of it once (fault 56)', async () => {
  const clock = { now: Date.now() };
  const emulator = await emulate({ now: () => clock.now });
  const { add, monitor } = watching(emulator, { now: () => clock.now });
  const shown = vi.spyOn(fakeBrowser.notifications, 'create');
  await add('Production');
  const asked = emulator.requests.length;
  for (let day = 0; day < 3; day++) {
    clock.now += DAY;
    emulator.account(CREDENTIAL.apiKey).tell('takeover');
  }
  // Whatever was missed rings once.
  await Promise.all([monitor.checkDue(), monitor.wake()]);
  const polls = emulator.requests.slice(asked).filter(({ path }) => path.includes('page=1'));
  expect([polls.length, (await toolbar()).text]).toEqual([1, '18']);
  expect(shown.mock.calls).toEqual([['news', expect.objectContaining({ title: '18 new audit events' })]]);
});

it.each(['the browser says so', 'a minute has passed'])(
  'checks after being offline as soon as %s (fault 22)',
  async (when) => {
    let online = true;
    const clock = { now: Date.now() };
    const emulator = await emulate();
    const { add, monitor, requests } = watching(emulator, { isOnline: () => online, now: () => clock.now });
    await requests.changeSettings({ everyMinutes: 60 });
    const shown = vi.spyOn(fakeBrowser.notifications, 'create');
    const id = await add('Production');
    online = false;
    emulator.settings.fault = 'reset';
    await requests.check(id);
    expect((await healthStore.get())[id]?.problem?.facts).toEqual({ kind: 'offline' });
    online = true;
    emulator.settings.fault = 'none';
    clock.now += MINUTE;
    await (when === 'the browser says so' ? monitor.checkOffline() : monitor.checkDue());
    expect([(await healthStore.get())[id]?.problem, (await toolbar()).text]).toEqual([null, '']);
    expect(shown).not.toHaveBeenCalled();
  },
);

it('says neither "nothing new" nor nothing at all of an account that was never read', async () => {
  const { add } = watching(await emulate({ settings: { fault: '503' } }));
  await add('Production');
  expect(await toolbar()).toEqual({ text: '…', title: expect.not.stringContaining('Nothing new') });
});

it('says "off" as soon as the browser is offline, before any check fails (fault 22)', async () => {
  let online = true;
  const { add, monitor } = watching(await emulate(), { isOnline: () => online });
  await add('Production');
  online = false;
  await monitor.report();
  expect((await toolbar()).text).toBe('off');
});

it('never counts made-up events beside real accounts', async () => {
  const { add, requests } = watching(await emulate());
  await requests.addSample(await createSample(Date.now()));
  expect((await toolbar()).text).toBe('6');
  await add('Production');
  expect(await toolbar()).toEqual({ text: '', title: expect.not.stringContaining('Sample data') });
});

it('forgets at its start what a killed worker said last of its checks (fault 57)', async () => {
  const { add, monitor } = watching(await emulate());
  const id = await add('Production');
  await progressStore.set({ [id]: { doing: 'poll', since: 0, read: 300, stored: 0, expected: null, reached: null } });
  await monitor.wake();
  expect(await progressStore.get()).toEqual({});
});

it('says of an account without its secret that the person has to enter it', async () => {
  const { add, monitor } = watching(await emulate());
  const id = await add('Production', undefined, { mode: 'session', passphrase: null });
  await fakeBrowser.storage.session.clear();
  await monitor.checkNow(null);
  expect((await healthStore.get())[id]?.problem?.facts.kind).toBe('no-secret');
  expect((await toolbar()).text).toBe('!');
});
