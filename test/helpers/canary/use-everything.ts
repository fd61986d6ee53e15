/** A person who uses everything there is. */
import { readdir } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { readStorage } from '../browser/extension.ts';
import type { KeptProfile } from '../browser/kept-profile.ts';
import {
  addAccount,
  chooseProtection,
  click,
  fill,
  fillAccount,
  lock,
  named,
  seeText,
  unlock,
} from '../browser/person.ts';
import { waitUntil } from '../browser/wait.ts';
import { type Needle, basicNeedles, keyNeedles, textNeedles, unheardOf } from './needles.ts';

const KEYS = ['a1b2c3d4', '5ab0ac01'] as const;
const RESULT = '[aria-label="Result of the test"]';

/** The key of the unlocked vault in base64, from any page of the extension. */
export async function dataKey(page: Page): Promise<string> {
  const { vaultKey } = await readStorage(page, 'session');
  const key = (vaultKey as { key: string } | null | undefined)?.key;
  if (!key) throw new Error('There is no key in memory: the scan would look for nothing.');
  return key;
}

/** Uses everything in a fresh profile. @returns the open options page, and all that must not be found in the profile. */
export async function useEverything({ emulator, start, open, downloads }: KeptProfile): Promise<{
  page: Page;
  secrets: Needle[];
}> {
  const [first, replaced, other] = [unheardOf(), unheardOf(), unheardOf()];
  const [passphrase, changed, wrong] = [unheardOf(), unheardOf(), unheardOf()];
  const account = emulator.addAccount({ apiKey: KEYS[0], secrets: [first], premium: true });
  emulator.addAccount({ apiKey: KEYS[1], secrets: [other], premium: true });
  await start();
  const page = await open('options.html');
  // Room for the form above what is said at the foot of the page.
  await page.setViewport({ width: 1280, height: 1000 });

  await fillAccount(page, { label: 'Production', apiKey: KEYS[0], apiSecret: first });
  await click(page, 'Test connection');
  await seeText(page, RESULT, /^Connected/);
  await chooseProtection(page, passphrase);
  await click(page, 'Save account');
  await seeText(page, '.said', 'Saved.');
  await click(page, 'Add account');
  await addAccount(page, { label: 'Staging', apiKey: KEYS[1], apiSecret: other });
  account.addSecret(replaced);
  await click(page, 'Edit Production');
  await fill(page, 'API secret', replaced);
  await click(page, 'Test connection');
  await seeText(page, RESULT, /^Connected/);
  await click(page, 'Save account');
  await page.waitForSelector(named('Add account'));

  const key = await dataKey(page);
  await click(page, 'Change passphrase');
  await fill(page, 'Current passphrase', passphrase);
  await chooseNew(page, changed);
  await click(page, 'Make a new key');
  await fill(page, 'Current passphrase', changed);
  await saveDialog(page);
  const newKey = await waitUntil(async () => {
    const found = await dataKey(page);
    return found !== key && found;
  });

  await click(page, 'Export');
  await waitUntil(async () => (await readdir(downloads)).includes('audit-monitor-settings.json'));
  await click(page, 'Show');
  await page.waitForSelector('.table:has(h3) table');
  account.tell('takeover');
  const popup = await open('popup.html');
  await click(popup, 'Check now');
  await popup.waitForFunction(() => document.querySelectorAll('li').length >= 6);

  await lock(page);
  await fill(page, 'Passphrase', wrong);
  await click(page, 'Unlock');
  await seeText(page, '.err', 'Wrong passphrase');
  await unlock(page, changed);
  await click(page, 'Test Production');
  await seeText(page, `.acc ${RESULT}`, /^Connected/);

  const credentials = [first, replaced].map((apiSecret) => ({ apiKey: KEYS[0], apiSecret }));
  return {
    page,
    secrets: [
      ...[first, replaced, other].flatMap((secret) => textNeedles('secret', secret)),
      ...[...credentials, { apiKey: KEYS[1], apiSecret: other }].flatMap((one) => basicNeedles('header', one)),
      ...[passphrase, changed, wrong].flatMap((text) => textNeedles('passphrase', text)),
      ...[key, newKey].flatMap((text) => keyNeedles('key', text)),
    ],
  };
}

async function chooseNew(page: Page, passphrase: string): Promise<void> {
  await fill(page, 'Passphrase', passphrase);
  await fill(page, 'Repeat passphrase', passphrase);
  await saveDialog(page);
}

async function saveDialog(page: Page): Promise<void> {
  await click(page, 'Save');
  await page.waitForSelector('dialog', { hidden: true });
}
