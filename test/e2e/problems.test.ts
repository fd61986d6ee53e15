import { describe, expect, it } from 'vitest';
import type { Fault } from '../emulator/network/fault.ts';
import { click, fill, named, seeText } from '../helpers/browser/person.ts';
import { useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

const STATE = '[aria-label="State of the checks"]';

describe.each(['chrome', 'firefox'] as const)('when something goes wrong in %s', (kind) => {
  const session = useBrowser(kind);

  it.each<[Fault, string]>([
    ['503', 'Vonage has trouble answering. Trying again in'],
    ['429', 'Vonage asks us to slow down. Trying again in'],
    ['html-200', 'The answer was not what Vonage documents. Trying again in'],
    ['truncated', 'The answer was not what Vonage documents. Trying again in'],
    ['empty-200', 'The answer was not what Vonage documents. Trying again in'],
    ['redirect-http', 'No connection to api.nexmo.com. Trying again in'],
    ['redirect-elsewhere', 'No connection to api.nexmo.com. Trying again in'],
    ['cut-body', 'No connection to api.nexmo.com. Trying again in'],
  ])(
    '%s is named with what happens next, and what was read stays (faults 8, 9, 10, 11, 12, 13, 19, 20)',
    async (fault, words) => {
      const { emulator, watch, open } = session;
      emulator.account(CREDENTIAL.apiKey).tell('rotation');
      await watch();
      const popup = await open('popup.html');
      emulator.settings.fault = fault;
      await click(popup, 'Check now');
      await seeText(popup, STATE, words);
      expect(await popup.$$eval('li', (rows) => rows.length)).toBe(2);
      emulator.settings.fault = 'none';
    },
  );

  it('a refused key is an alarm with its remedy, and a new secret ends it (faults 2, 24)', async () => {
    const { emulator, watch, open, badge } = session;
    await watch();
    const popup = await open('popup.html');
    emulator.settings.wwwAuthenticate = true;
    emulator.account(CREDENTIAL.apiKey).addSecret('NewSecret12345');
    emulator.account(CREDENTIAL.apiKey).revokeSecret(CREDENTIAL.apiSecret);
    await click(popup, 'Check now');
    await seeText(popup, STATE, 'Vonage refused the key or secret. Trying again in');
    await click(popup, 'Check now');
    await session.badgeText().toBe('!');
    await seeText(popup, STATE, /^Not watching since .*Vonage refused the key or secret/);
    expect((await badge()).title).toContain('Enter the right one.');

    const options = await open('options.html');
    await click(options, 'Enter the secret');
    await fill(options, 'API secret', 'NewSecret12345');
    await click(options, 'Save account');
    await options.waitForSelector('.health--ok');
    await session.badgeText().not.toBe('!');
  });

  it('an account that fails hides nothing of another (fault 3)', async () => {
    const { emulator, watch, open } = session;
    await watch();
    const options = await open('options.html');
    emulator.addAccount({ apiKey: 'ffffffff', secrets: ['Suspended123'], premium: true });
    await click(options, 'Add account');
    await fill(options, 'Label', 'Suspended');
    await fill(options, 'API key', 'ffffffff');
    await fill(options, 'API secret', 'Suspended123');
    await click(options, 'Save account');
    await options.waitForSelector(named('Remove Suspended'));
    emulator.account('ffffffff').state = 'suspended';
    emulator.account(CREDENTIAL.apiKey).tell('takeover');
    const popup = await open('popup.html');
    await click(popup, 'Check now');
    await popup.waitForFunction(() => document.querySelectorAll('li').length === 6);
    await click(popup, 'Check now');
    await seeText(popup, STATE, /^Suspended: Not watching since .*Vonage does not allow this account/);
    await session.badgeText().toBe('!');
  });
});
