import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readLog } from '../../../utils/browser/log.ts';
import { caughtUpStore, healthStore, presenceStore, settingsStore } from '../../../utils/browser/storage.ts';
import { factsOf } from '../../../utils/errors.ts';
import { HOUR, MINUTE } from '../../../utils/time.ts';
import type { NewProtection } from '../../../utils/watch/lock.ts';
import { CREDENTIAL, PASSPHRASE } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { toolbar } from '../../helpers/toolbar.ts';
import { watching } from '../../helpers/watching.ts';
import { waitUntil } from '../../helpers/browser/wait.ts';

const PROTECTED: NewProtection = { mode: 'passphrase', passphrase: PASSPHRASE };
const KEY = CREDENTIAL.apiKey;
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => factsOf(error).kind,
  );

async function protectedWatch() {
  const emulator = await emulate();
  const clock = { now: Date.now() };
  const watch = watching(emulator, { now: () => clock.now });
  const id = await watch.add('Production', CREDENTIAL, PROTECTED);
  const idle = (state: string) => Object.assign(fakeBrowser, { idle: { queryState: () => Promise.resolve(state) } });
  return { emulator, clock, id, idle, account: emulator.account(KEY), ...watch };
}

beforeEach(() => {
  Object.assign(fakeBrowser, { idle: undefined });
});

describe('locking', () => {
  it('ends the check that is running, and nothing of it is stored after', async () => {
    const { emulator, id, archive, requests, account } = await protectedWatch();
    account.tell('takeover');
    const before = await healthStore.get();
    const hold = emulator.hold({ at: 'before-last-byte' });
    const checking = requests.check(id);
    await hold.reached;
    await requests.lock();
    hold.release();
    await checking;
    expect([await archive.unread(), (await healthStore.get())[id]]).toEqual([[], { ...before[id], silence: 'locked' }]);
  });

  it('leaves no count and no news on the toolbar, and says since when and why', async () => {
    const { account, requests, id } = await protectedWatch();
    account.tell('takeover');
    await requests.check(id);
    expect((await toolbar()).text).toBe('6');
    await requests.lock();
    expect(await toolbar()).toEqual({
      text: 'lock',
      title: expect.stringMatching(/Locked since .*, by you\. Nothing is/),
    });
    expect(Object.keys(await fakeBrowser.notifications.getAll())).toEqual([]);
  });

  it('answers nothing but to be opened or emptied', async () => {
    const { requests, id, emulator } = await protectedWatch();
    await requests.lock();
    const asked = emulator.requests.length;
    const refused = [
      requests.check(id),
      requests.markRead({ before: 9e15 }),
      requests.removeAccount(id),
      requests.exportSettings(),
      requests.diagnose(),
      requests.changeSettings({ paused: false }),
      requests.testConnection({ id, apiKey: '', apiSecret: '' }),
    ];
    expect(await Promise.all(refused.map(kindOf))).toEqual(refused.map(() => 'locked'));
    expect(emulator.requests.length).toBe(asked);
    expect(await kindOf(requests.eraseEverything())).toBe('done');
  });

  it('sets no alarm to check by', async () => {
    const { requests } = await protectedWatch();
    await requests.lock();
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });
});

describe('unlocking', () => {
  it('catches up at once and says what came in meanwhile', async () => {
    const { requests, clock, account } = await protectedWatch();
    await requests.lock();
    const since = clock.now;
    clock.now += 3 * HOUR + 12 * MINUTE;
    account.tell('takeover');
    await requests.unlock(PASSPHRASE);
    const found = await waitUntil(() => caughtUpStore.get());
    expect(found).toEqual({ events: 6, since, until: clock.now });
    expect((await toolbar()).text).toBe('6');
  });

  it('claims nothing when it could not read everything', async () => {
    const { requests, emulator, id } = await protectedWatch();
    await requests.lock();
    emulator.settings.fault = '503';
    await requests.unlock(PASSPHRASE);
    await waitUntil(async () => (await healthStore.get())[id]?.problem ?? null);
    expect(await caughtUpStore.get()).toBeNull();
  });

  it('is remembered with the locking, and nothing else is', async () => {
    const { requests } = await protectedWatch();
    await requests.lock();
    await requests.unlock(PASSPHRASE);
    expect((await readLog()).map(({ what }) => what)).toEqual(expect.arrayContaining(['locked', 'unlocked']));
    expect(JSON.stringify(await readLog())).not.toMatch(new RegExp(`${PASSPHRASE}|${CREDENTIAL.apiSecret}`));
  });
});

describe('the lock watch', () => {
  it('locks after the time without use, and not while somebody is there', async () => {
    const { requests, lockWatch, clock, idle } = await protectedWatch();
    await requests.changeSettings({ lockAfterMinutes: 15 });
    expect((await fakeBrowser.alarms.getAll()).map(({ name }) => name)).toContain('lock-watch');
    for (let minute = 0; minute < 30; minute += 10) {
      clock.now += 10 * MINUTE;
      idle('active');
      await lockWatch.look();
    }
    expect((await toolbar()).text).toBe('');
    idle('idle');
    clock.now += 16 * MINUTE;
    await lockWatch.look();
    expect(await toolbar()).toMatchObject({ text: 'lock', title: expect.stringContaining('after a time without use') });
  });

  it('locks after a long sleep, even if the first thing it sees is somebody who is back', async () => {
    const { requests, lockWatch, clock } = await protectedWatch();
    await requests.changeSettings({ lockAfterMinutes: 60 });
    clock.now += 9 * HOUR;
    await lockWatch.look('active');
    expect((await toolbar()).text).toBe('lock');
  });

  it('locks with the screen where that was asked for', async () => {
    const { requests, lockWatch } = await protectedWatch();
    await lockWatch.look('locked');
    expect((await toolbar()).text).toBe('');
    await requests.changeSettings({ lockWithScreen: true });
    await lockWatch.look('locked');
    expect((await toolbar()).title).toContain('with the screen');
  });

  it('asks for the passphrase before it locks less', async () => {
    const { requests, clock } = await protectedWatch();
    clock.now += 6 * MINUTE;
    expect(await kindOf(requests.changeSettings({ lockAfterMinutes: null }))).toBe('confirm');
    await requests.confirmPassphrase(PASSPHRASE);
    expect(await kindOf(requests.changeSettings({ lockAfterMinutes: 30 }))).toBe('done');
    expect((await settingsStore.get()).lockAfterMinutes).toBe(30);
  });

  it('says once in a browser session that nothing is watched until somebody unlocks', async () => {
    const { lockWatch } = await protectedWatch();
    const shown = vi.spyOn(fakeBrowser.notifications, 'create');
    await fakeBrowser.storage.session.clear();
    await lockWatch.start('restart');
    await lockWatch.start('restart');
    expect(shown.mock.calls.map(([name]) => name)).toEqual(['locked']);
    expect((await toolbar()).title).toContain('because the browser was closed');
  });

  it('names an update as the reason, whichever it hears of first', async () => {
    const { lockWatch } = await protectedWatch();
    await fakeBrowser.storage.session.clear();
    await lockWatch.start('restart');
    await lockWatch.start('update');
    expect((await toolbar()).title).toContain('because the extension was updated');
  });

  it('does nothing where there is no passphrase', async () => {
    const { add, lockWatch } = watching(await emulate());
    await add('Production');
    await lockWatch.start('restart');
    await lockWatch.look('locked');
    expect([(await toolbar()).text, await presenceStore.get()]).toEqual(['', null]);
  });
});
