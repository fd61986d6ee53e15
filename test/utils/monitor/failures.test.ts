import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { healthStore } from '../../../utils/browser/storage.ts';
import { DAY, MINUTE } from '../../../utils/time.ts';
import { CREDENTIAL, OTHER } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { toolbar } from '../../helpers/toolbar.ts';
import { watching } from '../../helpers/watching.ts';

const KEY = CREDENTIAL.apiKey;
const login = (at: number) => ({ at, type: 'USER_LOGIN', by: { email: 'alice@example.org', id: 1 } });

describe('when it fails', () => {
  it('tries a refused key once more, then leaves it alone and says so (fault 2)', async () => {
    const emulator = await emulate();
    let time = Date.now();
    const { add, monitor, requests } = watching(emulator, { now: () => time });
    const id = await add('Production');
    emulator.account(KEY).addSecret('Another12345');
    emulator.account(KEY).revokeSecret(CREDENTIAL.apiSecret);
    await requests.check(id);
    expect((await toolbar()).text).toBe('');
    time += 2 * MINUTE;
    await monitor.checkDue();
    expect(await toolbar()).toEqual({
      text: '!',
      title: expect.stringContaining('Production: Vonage refused the key'),
    });
    const before = emulator.requests.length;
    time += 30 * DAY;
    await monitor.checkDue();
    expect(emulator.requests.length).toBe(before);
  });

  it('keeps what it has, and what others bring (faults 2, 3)', async () => {
    const emulator = await emulate();
    emulator.addAccount({ apiKey: OTHER.apiKey, secrets: [OTHER.apiSecret], premium: true });
    const { add, requests, archive } = watching(emulator);
    const production = await add('Production');
    const staging = await add('Staging', OTHER);
    emulator.account(KEY).tell('takeover');
    await requests.check(production);
    emulator.account(KEY).state = 'suspended';
    emulator.account(OTHER.apiKey).add([login(Date.now())]);
    await requests.check(null);
    await requests.check(null);
    expect([(await archive.extent(production)).count, (await archive.extent(staging)).count]).toEqual([6, 1]);
    expect((await toolbar()).title).toMatch(
      /Production: Vonage does not allow[\s\S]*7 new events \(Production 6, Staging 1\)/,
    );
  });

  it('shows a single 503 in the title only (fault 9)', async () => {
    const emulator = await emulate();
    const { add, requests } = watching(emulator);
    const id = await add('Production');
    emulator.failNext('503');
    await requests.check(id);
    expect(await toolbar()).toEqual({
      text: '',
      title: expect.stringContaining('Production: Vonage has trouble answering'),
    });
  });

  it('waits as long as it is told, even when the person asks sooner (fault 6)', async () => {
    const emulator = await emulate();
    let time = Date.now();
    const { add, requests } = watching(emulator, { now: () => time });
    const id = await add('Production');
    Object.assign(emulator.settings, { fault: '429', retryAfter: 'seconds', retryAfterSeconds: 600 });
    await requests.check(id);
    emulator.settings.fault = 'none';
    const before = emulator.requests.length;
    await requests.check(id);
    expect(emulator.requests.length).toBe(before);
    time += 11 * MINUTE;
    await requests.check(id);
    expect((await healthStore.get())[id]?.problem).toBeNull();
  });

  it('says "off" when nobody has been watching for three intervals (fault 9)', async () => {
    const emulator = await emulate();
    let time = Date.now();
    const { add, monitor } = watching(emulator, { now: () => time });
    await add('Production');
    emulator.settings.fault = '503';
    for (let minutes = 0; minutes < 20; minutes += 4) {
      time += 4 * MINUTE;
      await monitor.checkDue();
    }
    expect(await toolbar()).toEqual({ text: 'off', title: expect.stringContaining('not watched since') });
  });

  it('asks nothing without the permission, and says so (fault 23)', async () => {
    const emulator = await emulate();
    const { add, requests } = watching(emulator);
    const id = await add('Production');
    fakeBrowser.permissions.contains = () => Promise.resolve(false);
    const before = emulator.requests.length;
    await requests.check(id);
    expect(emulator.requests.length).toBe(before);
    expect(await toolbar()).toEqual({ text: '!', title: expect.stringContaining('no longer lets this extension') });
  });

  it('never looks calm when the archive cannot be read (fault 69)', async () => {
    const emulator = await emulate();
    const { add, monitor, archive } = watching(emulator);
    await add('Production');
    Object.assign(archive, { unread: () => Promise.reject(new DOMException('', 'UnknownError')) });
    await monitor.report();
    expect(await toolbar()).toEqual({ text: '!', title: expect.stringContaining('could not open the event archive') });
  });
});
