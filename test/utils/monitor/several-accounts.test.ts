import { describe, expect, it } from 'vitest';
import { ruleSettingsStore } from '../../../utils/browser/rule-storage.ts';
import { accountsStore, healthStore, settingsStore } from '../../../utils/browser/storage.ts';
import { MINUTE } from '../../../utils/time.ts';
import { OTHER } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { watching } from '../../helpers/watching.ts';

describe('several accounts', () => {
  it('stand in the order that the person gives them', async () => {
    const emulator = await emulate();
    emulator.addAccount({ apiKey: OTHER.apiKey, secrets: [OTHER.apiSecret] });
    const { add, requests } = watching(emulator);
    await add('Production');
    const staging = await add('Staging', OTHER);
    const labels = async () => (await accountsStore.get()).map(({ label }) => label);
    await requests.moveAccount({ account: staging, by: -1 });
    expect(await labels()).toEqual(['Staging', 'Production']);
    await requests.moveAccount({ account: staging, by: -1 });
    expect(await labels()).toEqual(['Staging', 'Production']);
    await requests.moveAccount({ account: staging, by: 1 });
    expect(await labels()).toEqual(['Production', 'Staging']);
  });

  it('are checked as often as each of them wants', async () => {
    const emulator = await emulate();
    emulator.addAccount({ apiKey: OTHER.apiKey, secrets: [OTHER.apiSecret] });
    let time = Date.now();
    const { add, requests, monitor } = watching(emulator, { now: () => time, random: () => 0 });
    const often = await add('Production');
    const seldom = await add('Staging', OTHER);
    const begin = time;
    await requests.setInterval({ account: often, everyMinutes: 1 });
    time += MINUTE;
    await monitor.checkDue();
    const { [often]: first, [seldom]: second } = await healthStore.get();
    expect([first?.goodAt, second?.goodAt]).toEqual([time, begin]);
    await requests.setInterval({ account: often, everyMinutes: null });
    expect((await accountsStore.get())[0]).not.toHaveProperty('everyMinutes');
  });

  it('do not come all at one moment: each waits up to a tenth longer (fault 64)', async () => {
    let time = Date.now();
    const { add, monitor } = watching(await emulate(), { now: () => time, random: () => 0.99 });
    const id = await add('Production');
    const begin = time;
    time += 5 * MINUTE;
    await monitor.checkDue();
    expect((await healthStore.get())[id]?.goodAt).toBe(begin);
    time += MINUTE;
    await monitor.checkDue();
    expect((await healthStore.get())[id]?.goodAt).toBe(time);
  });
});

describe('a settings file', () => {
  it('takes the settings to another browser, and says whose key is missing there', async () => {
    const { add, requests } = watching(await emulate());
    await add('Production');
    await requests.changeSettings({ everyMinutes: 42, uncounted: ['USER_LOGIN'] });
    await requests.changeRules({ choices: { D19: { on: true } } });
    const text = await requests.exportSettings();
    await requests.eraseEverything();
    expect(await requests.importSettings(text)).toBe(1);
    expect(await settingsStore.get()).toMatchObject({ everyMinutes: 42, uncounted: ['USER_LOGIN'] });
    expect((await ruleSettingsStore.get()).choices).toEqual({ D19: { on: true } });
  });

  it('that is none changes nothing', async () => {
    const { requests } = watching(await emulate());
    await expect(requests.importSettings('{"settings":{}}')).rejects.toThrow('bad-file');
    expect((await settingsStore.get()).everyMinutes).toBe(5);
  });
});
