/** Firefox puts the background to sleep, and lets people take the access to Vonage away: neither may go unnoticed. */
import { describe, expect, it } from 'vitest';
import { ask, asleep, removePermissions } from '../helpers/browser/extension.ts';
import { click, lock, named, seeText } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL, PASSPHRASE } from '../helpers/credentials.ts';

const STATE = '[aria-label="State of the checks"]';
const VONAGE = { origins: ['https://api.nexmo.com/*'] };

describe('in firefox', () => {
  const session = useBrowser('firefox', {
    'extensions.background.idle.timeout': 1000,
    // Else it asks in a window of its own, which no driver can answer.
    'extensions.webextOptionalPermissionPrompts': false,
  });
  const account = () => session.emulator.account(CREDENTIAL.apiKey);
  const sleeps = () => eventually(() => asleep(session.welcome)).toBe(true);

  it('a background that slept twice is as unlocked as before, and one that slept while locked is locked', async () => {
    await session.watch('Production', PASSPHRASE);
    const popup = await session.open('popup.html');
    for (const count of ['1', '2']) {
      await sleeps();
      account().add([{ at: Date.now(), type: 'USER_LOGIN' }]);
      await click(popup, 'Check now');
      await session.badgeText().toBe(count);
    }
    await lock(await session.open('options.html'));
    await session.badgeText().toBe('lock');
    await sleeps();
    const asked = session.emulator.requests.length;
    expect(await ask(session.welcome, 'check', null)).toEqual({ ok: false, facts: { kind: 'locked' } });
    expect([(await session.badge()).text, session.emulator.requests.length]).toEqual(['lock', asked]);
  });

  it('access to Vonage that is taken away is an alarm at once, and the button that asks for it ends it (fault 23)', async () => {
    await session.watch('Production', PASSPHRASE);
    const options = await session.open('options.html');
    const asked = session.emulator.requests.length;
    await removePermissions(options, VONAGE);
    await session.badgeText().toBe('!');
    await options.waitForSelector(named('Allow access'));
    const popup = await session.open('popup.html');
    await seeText(popup, STATE, 'the browser no longer lets this extension reach api.nexmo.com');
    expect((await session.badge()).title).toContain('Allow it again; without it nothing is watched.');
    expect(session.emulator.requests).toHaveLength(asked);
    account().tell('takeover');
    await click(popup, 'Allow access');
    await session.badgeText().toBe('6');
  });
});
