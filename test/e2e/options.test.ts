import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import {
  addAccount,
  chooseProtection,
  clear,
  click,
  fill,
  fillAccount,
  holding,
  named,
  seeText,
  texts,
} from '../helpers/browser/person.ts';
import { readStorage } from '../helpers/browser/extension.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL, OTHER } from '../helpers/credentials.ts';

const RESULT = '[aria-label="Result of the test"]';
const accounts = (page: Page) => texts(page, '.acc h3');

describe.each(['chrome', 'firefox'] as const)('the options page in %s', (kind) => {
  const session = useBrowser(kind);

  it('tells at each field what is wrong, and saves nothing', async () => {
    const page = await session.open('options.html');
    await click(page, 'Save account');
    await eventually(() => texts(page, '.err')).toEqual([
      'Give it a name to tell it from others.',
      'Enter the API key.',
      'Enter the API secret.',
      'Enter a passphrase.',
    ]);
    await fillAccount(page, { label: 'Production', apiKey: 'a1b2', apiSecret: 'short' });
    await click(page, 'Test connection');
    await eventually(() => texts(page, '.err')).toEqual([
      'A key has 8 letters and digits. Check for a missing character.',
      'A secret has at least 8 characters and no spaces.',
      'Enter a passphrase.',
    ]);
    expect(session.emulator.requests.filter(({ apiKey }) => apiKey === 'a1b2')).toEqual([]);
  });

  it('says when a secret is wrong, keeps what was typed and saves nothing (fault 1)', async () => {
    const page = await session.open('options.html');
    await fillAccount(page, { label: 'Production', apiKey: CREDENTIAL.apiKey, apiSecret: 'WrongSecret99' });
    await chooseProtection(page, null);
    await click(page, 'Save account');
    await seeText(page, RESULT, /^Vonage refused the key or secret.*401 · trace [0-9a-f]{32}/);
    expect(await page.$eval('#account-key', (input) => (input as HTMLInputElement).value)).toBe(CREDENTIAL.apiKey);
    expect(await accounts(page)).toEqual([]);
    await session.badgeText().toBe('+');
  });

  it('takes the same key once', async () => {
    await session.watch();
    const page = await session.open('options.html');
    await click(page, 'Add account');
    await fillAccount(page, { label: 'Again', ...CREDENTIAL });
    await click(page, 'Save account');
    await seeText(page, '.err', 'This key is watched already.');
    expect(await accounts(page)).toHaveLength(1);
  });

  it('shows the secret while it is typed, if asked, and keeps it out of the browser’s memory', async () => {
    const page = await session.open('options.html');
    const field = () =>
      page.$eval('#account-secret', (input) => [input.getAttribute('type'), input.getAttribute('autocomplete')]);
    expect(await field()).toEqual(['password', 'new-password']);
    await click(page, 'Show the secret while typing');
    await eventually(field).toEqual(['text', 'off']);
  });

  it('renames an account, and tests a new secret before the old one goes', async () => {
    await session.watch();
    const page = await session.open('options.html');
    await click(page, 'Edit Production');
    await fill(page, 'Label', 'Live');
    await fill(page, 'API secret', 'WrongSecret99');
    await click(page, 'Save account');
    await seeText(page, RESULT, 'Vonage refused');
    await clear(page, 'API secret');
    await click(page, 'Save account');
    await eventually(() => accounts(page)).toEqual(['Live …d4']);
    await click(page, 'Test Live');
    await seeText(page, `.acc ${RESULT}`, /^Connected/);
  });

  it('takes an interval from 1 to 1440 minutes, and nothing else', async () => {
    const page = await session.open('options.html');
    for (const wrong of ['0', '1441', '2.5']) {
      await fill(page, 'Check every (minutes)', wrong, 'spinbutton');
      await seeText(page, '#every-help', 'Enter a whole number from 1 to 1440.');
    }
    await fill(page, 'Check every (minutes)', '30', 'spinbutton');
    await page.keyboard.press('Tab');
    const again = await session.open('options.html');
    await eventually(() => again.$eval('#every', (input) => (input as HTMLInputElement).value)).toBe('30');
  });

  it('leaves out of the badge what is switched off', async () => {
    await session.watch();
    session.emulator.account(CREDENTIAL.apiKey).tell('takeover');
    const popup = await session.open('popup.html');
    await click(popup, 'Check now');
    await session.badgeText().toBe('6');
    const page = await session.open('options.html');
    await page.locator('[aria-label="Access: counts for the badge"]').click();
    await session.badgeText().toBe('4');
    await page.locator(holding('fam', 'Access')).click();
    await page.locator('[aria-label="USER_LOGIN: counts for the badge"]').click();
    await session.badgeText().toBe('5');
  });

  it('pauses one account or all, and says so', async () => {
    await session.watch();
    const page = await session.open('options.html');
    await click(page, 'Pause Production');
    await session.badgeText().toBe('off');
    await seeText(page, '.acc .health', 'Paused by you');
    await click(page, 'Resume Production');
    await session.badgeText().toBe('');
    await page.locator(named('Pause all checks', 'switch')).click();
    await session.badgeText().toBe('off');
    expect((await session.badge()).title).toContain('Production: paused by you');
  });

  it('asks before it removes an account, and leaves the others', async () => {
    await session.watch();
    const page = await session.open('options.html');
    await click(page, 'Add account');
    await addAccount(page, { label: 'Staging', ...OTHER });
    await click(page, 'Remove Production');
    await click(page, 'Keep it');
    expect(await accounts(page)).toHaveLength(2);
    await click(page, 'Remove Production');
    await click(page, 'Remove account');
    await eventually(() => accounts(page)).toEqual(['Staging …01']);
  });

  it('asks before it erases everything, then says which secrets to delete at Vonage, and begins anew', async () => {
    await session.watch();
    const page = await session.open('options.html');
    await click(page, 'Erase everything');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.press('Escape');
    await eventually(() => page.$('dialog')).toBeNull();
    expect(await accounts(page)).toHaveLength(1);
    await click(page, 'Erase everything');
    await click(page, 'Yes, erase it all');
    await seeText(page, '.said', 'delete the secrets you used here in the Vonage dashboard: Production (key …d4).');
    await session.badgeText().toBe('+');
    await page.waitForSelector(named('Save account'));
    expect(await readStorage(page)).toEqual({});
  });
});
