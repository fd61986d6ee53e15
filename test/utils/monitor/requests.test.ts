import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountsStore, healthStore, settingsStore } from '../../../utils/browser/storage.ts';
import { factsOf } from '../../../utils/errors.ts';
import { createSample } from '../../../utils/sample/sample.ts';
import { DAY, MINUTE } from '../../../utils/time.ts';
import { SAMPLE_ID } from '../../../utils/watch/account.ts';
import { CREDENTIAL, OTHER } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { toolbar } from '../../helpers/toolbar.ts';
import { watching } from '../../helpers/watching.ts';

const KEY = CREDENTIAL.apiKey;
const stored = async () => JSON.stringify(await fakeBrowser.storage.local.get(null));

describe('saving an account', () => {
  it('keeps a label, a hint of the key and the time of the server (fault 53)', async () => {
    const emulator = await emulate();
    const { add } = watching(emulator, { now: () => Date.now() - 3650 * DAY });
    await add('Production');
    const [account] = await accountsStore.get();
    expect(account).toMatchObject({ label: 'Production', keyHint: 'd4', paused: false, notices: true });
    expect(Math.abs((account?.addedAt ?? 0) - Date.now())).toBeLessThan(5000);
  });

  it('refuses a key that is watched already', async () => {
    const { add, save } = watching(await emulate());
    await add('Production');
    expect(await save({ label: 'Again', ...CREDENTIAL })).toBe('duplicate-key');
    expect(await accountsStore.get()).toHaveLength(1);
  });

  it('refuses a secret that Vonage refuses, and keeps nothing of it (fault 1)', async () => {
    const { save } = watching(await emulate());
    const saving = save({ label: 'Production', apiKey: KEY, apiSecret: 'WrongSecret99' });
    expect(await saving.catch(factsOf)).toMatchObject({ kind: 'refused', status: 401 });
    expect(await stored()).not.toContain('WrongSecret99');
  });

  it('keeps an account that cannot be tested just now', async () => {
    const emulator = await emulate({ settings: { fault: '503' } });
    const { save } = watching(emulator);
    expect(await save({ label: 'Production', ...CREDENTIAL })).toBe('saved');
  });

  it('refuses a form that is not sound, though the page should not have sent it', async () => {
    const { save } = watching(await emulate());
    const saving = save({ label: '', apiKey: 'x', apiSecret: '' });
    await expect(saving).rejects.toThrow('unexpected');
    expect(await accountsStore.get()).toEqual([]);
  });
});

describe('changing an account', () => {
  it('renames it and keeps its secret', async () => {
    const { add, requests, save } = watching(await emulate());
    const id = await add('Production');
    await save({ id, label: 'Live', apiKey: '', apiSecret: '' });
    expect((await accountsStore.get())[0]?.label).toBe('Live');
    expect(await requests.testConnection({ id, apiKey: '', apiSecret: '' })).toMatchObject({ types: 27 });
  });

  it('tests a new secret before the old one goes', async () => {
    const { add, requests, save } = watching(await emulate());
    const id = await add('Production');
    const saving = save({ id, label: 'Production', apiKey: '', apiSecret: 'WrongSecret99' });
    expect(await saving.catch(factsOf)).toMatchObject({ kind: 'refused' });
    expect(await requests.testConnection({ id, apiKey: '', apiSecret: '' })).toMatchObject({ types: 27 });
  });

  it('watches again with a new secret after the old one was refused', async () => {
    const emulator = await emulate();
    const { add, requests, save } = watching(emulator);
    const id = await add('Production');
    emulator.account(KEY).addSecret('NewSecret12345');
    emulator.account(KEY).revokeSecret(CREDENTIAL.apiSecret);
    await requests.check(id);
    await requests.check(id);
    expect((await toolbar()).text).toBe('!');
    await save({ id, label: 'Production', apiKey: '', apiSecret: 'NewSecret12345' });
    await requests.check(id);
    expect((await healthStore.get())[id]?.problem).toBeNull();
  });
});

describe('testing a connection', () => {
  it('says how many event types there are', async () => {
    const { requests } = watching(await emulate());
    expect(await requests.testConnection({ id: null, ...CREDENTIAL })).toMatchObject({ types: 27 });
  });

  it.each([204, 405, 'html'] as const)('reads an event where OPTIONS is answered with %s', async (optionsAnswer) => {
    const { requests } = watching(await emulate({ settings: { optionsAnswer } }));
    expect(await requests.testConnection({ id: null, ...CREDENTIAL })).toMatchObject({ types: null });
  });

  it('names the problem', async () => {
    const { requests } = watching(await emulate());
    const testing = requests.testConnection({ id: null, apiKey: KEY, apiSecret: 'WrongSecret99' });
    expect(await testing.catch(factsOf)).toMatchObject({ kind: 'refused', status: 401 });
  });
});

describe('pausing', () => {
  it('ends the check that is running, and notes nothing of it', async () => {
    const emulator = await emulate();
    const { add, requests } = watching(emulator);
    const id = await add('Production');
    const before = await healthStore.get();
    const hold = emulator.hold();
    const checking = requests.check(id);
    await hold.reached;
    await requests.pause({ account: id, paused: true });
    hold.release();
    await checking;
    expect((await healthStore.get())[id]).toEqual({ ...before[id], silence: 'paused' });
    expect((await toolbar()).text).toBe('off');
  });

  it('one account leaves the others watched', async () => {
    const emulator = await emulate();
    emulator.addAccount({ apiKey: OTHER.apiKey, secrets: [OTHER.apiSecret] });
    const { add, requests } = watching(emulator);
    const id = await add('Production');
    await add('Staging', OTHER);
    await requests.pause({ account: id, paused: true });
    expect(await toolbar()).toEqual({ text: 'off', title: expect.stringContaining('Production: paused by you') });
    expect((await toolbar()).title).toContain('Nothing new in 1 account.');
  });

  it('ends with a check at once', async () => {
    const emulator = await emulate();
    const { add, requests } = watching(emulator);
    const id = await add('Production');
    await requests.pause({ account: null, paused: true });
    emulator.account(KEY).tell('rotation');
    emulator.account(KEY).add([{ at: Date.now(), type: 'APP_ENABLE' }]);
    await requests.pause({ account: null, paused: false });
    expect((await toolbar()).text).not.toBe('off');
    expect((await healthStore.get())[id]?.problem).toBeNull();
  });
});

describe('removing an account', () => {
  it('leaves nothing of it', async () => {
    const emulator = await emulate();
    const { add, requests, archive } = watching(emulator);
    const id = await add('Production');
    emulator.account(KEY).tell('takeover');
    await requests.check(id);
    await requests.removeAccount(id);
    expect([await archive.page({ accounts: [id], limit: 9 }), await archive.unread()]).toEqual([[], []]);
    expect(await stored()).not.toContain(id);
    expect(await stored()).not.toContain(CREDENTIAL.apiSecret);
    expect((await toolbar()).text).toBe('+');
  });

  it('waits for its running check, so that nothing comes after', async () => {
    const emulator = await emulate();
    emulator.account(KEY).tell('takeover');
    const { add, requests, archive } = watching(emulator);
    const id = await add('Production');
    emulator.account(KEY).add([{ at: Date.now(), type: 'APP_ENABLE' }]);
    const hold = emulator.hold({ at: 'before-last-byte' });
    const checking = requests.check(id);
    await hold.reached;
    const removing = requests.removeAccount(id);
    hold.release();
    await Promise.all([checking, removing]);
    expect(await archive.page({ accounts: [id], limit: 9 })).toEqual([]);
  });
});

describe('the settings', () => {
  it('leave out of the badge what the person does not want counted', async () => {
    const emulator = await emulate();
    const { add, requests } = watching(emulator);
    const id = await add('Production');
    emulator.account(KEY).tell('takeover');
    await requests.check(id);
    await requests.changeSettings({ uncounted: ['USER_LOGIN', 'USER_PRODUCT_SEARCH'] });
    expect((await toolbar()).text).toBe('4');
  });

  it('take a shorter interval at once', async () => {
    const emulator = await emulate();
    let time = Date.now();
    const { add, requests } = watching(emulator, { now: () => time });
    const id = await add('Production');
    time += 2 * MINUTE;
    await requests.changeSettings({ everyMinutes: 1 });
    expect((await healthStore.get())[id]?.goodAt).toBe(time);
  });

  it.each([0, 1441, 1.5, Number.NaN])('refuse %d minutes', async (everyMinutes) => {
    const { requests } = watching(await emulate());
    await expect(requests.changeSettings({ everyMinutes })).rejects.toThrow('unexpected');
    expect((await settingsStore.get()).everyMinutes).toBe(5);
  });
});

describe('the sample', () => {
  it('shows unread events without asking Vonage for anything', async () => {
    const emulator = await emulate();
    const { requests } = watching(emulator);
    await requests.addSample(await createSample(Date.now()));
    expect(await toolbar()).toEqual({
      text: '6',
      title: expect.stringContaining('synthetic events, nothing is watched'),
    });
    expect(emulator.requests).toEqual([]);
  });

  it('is there once, however often it is asked for, and goes with one click', async () => {
    const { requests, archive } = watching(await emulate());
    await requests.addSample(await createSample(Date.now()));
    const { count } = await archive.extent(SAMPLE_ID);
    await requests.addSample(await createSample(Date.now()));
    expect([(await archive.extent(SAMPLE_ID)).count, (await accountsStore.get()).length]).toEqual([count, 1]);
    await requests.removeAccount(SAMPLE_ID);
    expect([(await archive.extent(SAMPLE_ID)).count, await accountsStore.get()]).toEqual([0, []]);
  });
});

it('erases everything: accounts, secrets, events, settings, alarm and badge', async () => {
  const emulator = await emulate();
  const { add, requests, archive } = watching(emulator);
  const id = await add('Production');
  emulator.account(KEY).tell('takeover');
  await requests.check(id);
  await requests.changeSettings({ everyMinutes: 60 });
  await requests.eraseEverything();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  expect([await archive.page({ accounts: [id], limit: 9 }), await archive.unread()]).toEqual([[], []]);
  expect([await fakeBrowser.alarms.getAll(), (await toolbar()).text]).toEqual([[], '+']);
});
