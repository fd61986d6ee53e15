/** An unpacked copy is "installed" at every start of the browser: that must not show. */
import { expect, it } from 'vitest';
import { startEmulator } from '../emulator/emulator.ts';
import { IMMEDIATE } from '../emulator/settings.ts';
import { openPage, readBadge } from '../helpers/browser/extension.ts';
import { getBrowser } from '../helpers/browser/get.ts';
import { launch } from '../helpers/browser/launch.ts';
import { addAccount } from '../helpers/browser/person.ts';
import { eventually, findPages } from '../helpers/browser/session.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

it('after a restart of chrome the account is watched again, and the options page stays closed', async () => {
  const emulator = await startEmulator({ settings: IMMEDIATE });
  emulator.addAccount({ apiKey: CREDENTIAL.apiKey, secrets: [CREDENTIAL.apiSecret], premium: true });
  const executable = await getBrowser('chrome', () => undefined);
  const options = { executable, headless: true, emulator, proxyPort: 0 };
  const first = await launch('chrome', options);
  await eventually(async () => (await findPages(first, 'options.html')).length).toBe(1);
  const page = await openPage(first, 'options.html');
  await addAccount(page, { label: 'Production', ...CREDENTIAL });
  await page.waitForSelector('.health--ok');
  await first.close({ keepProfile: true });

  emulator.account(CREDENTIAL.apiKey).tell('takeover');
  const second = await launch('chrome', { ...options, profile: first.profile });
  const popup = await openPage(second, 'popup.html');
  await popup.locator('::-p-aria(Check now[role="button"])').click();
  await eventually(async () => (await readBadge(popup)).text).toBe('6');
  expect(await findPages(second, 'options.html')).toEqual([]);
  await second.close();
  await emulator.close();
});
