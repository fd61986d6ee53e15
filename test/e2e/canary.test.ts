/** Nothing secret is ever in the profile: every byte of it is looked at, after everything was used, and after a crash. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { parseVault, readItem, unwrapKey } from '../../utils/accounts/vault.ts';
import { readStorage } from '../helpers/browser/extension.ts';
import { type KeptProfile, useProfile } from '../helpers/browser/kept-profile.ts';
import { addAccount, chooseProtection, fill, fillAccount, lock, named } from '../helpers/browser/person.ts';
import { type Needle, basicNeedles, keyNeedles, textNeedles, unheardOf } from '../helpers/canary/needles.ts';
import { ALL_PLACES, plant, sortFindings } from '../helpers/canary/plant.ts';
import { scan } from '../helpers/canary/scan.ts';
import { dataKey, useEverything } from '../helpers/canary/use-everything.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

/** What was planted is found in every place, and so the scan can see; nothing that is secret is. */
const CLEAN = { places: ALL_PLACES, leaks: [] };

async function search({ folder }: KeptProfile, ...needles: Needle[][]) {
  return sortFindings(await scan(folder, needles.flat()));
}

/** Shows what was typed into every secret field of a page, as a person does who wants to see it. */
async function revealAll(page: Page): Promise<void> {
  for (const name of ['secret', 'passphrase']) {
    for (const button of await page.$$(named(`Show the ${name} while typing`))) await button.click();
  }
  await page.waitForFunction(() => document.querySelector('input[type="password"]') === null);
}

describe.each(['chrome', 'firefox'] as const)('the profile of %s', (kind) => {
  const profile = useProfile(kind);
  const credential = () => ({ apiKey: CREDENTIAL.apiKey, apiSecret: unheardOf() });

  it('holds no secret, no passphrase and no key after everything was used and the browser was closed', async () => {
    const { page, secrets } = await useEverything(profile);
    const planted = await plant(page, profile.folder);
    await profile.close();
    expect(await search(profile, planted, secrets)).toEqual(CLEAN);
  }, 60_000);

  it('holds none after a crash with the first account’s form filled in and everything shown', async () => {
    const typed = { secret: unheardOf(), passphrase: unheardOf() };
    await profile.start();
    const page = await profile.open('options.html');
    await fillAccount(page, { label: 'Production', apiKey: CREDENTIAL.apiKey, apiSecret: typed.secret });
    await chooseProtection(page, typed.passphrase);
    await revealAll(page);
    const planted = await plant(page, profile.folder);
    await profile.kill();
    const needles = [...textNeedles('secret', typed.secret), ...textNeedles('passphrase', typed.passphrase)];
    expect(await search(profile, planted, needles)).toEqual(CLEAN);
  });

  it('holds none after a crash while locked, with the passphrase typed and shown', async () => {
    const { apiKey, apiSecret } = credential();
    const passphrase = unheardOf();
    profile.emulator.addAccount({ apiKey, secrets: [apiSecret] });
    await profile.start();
    const page = await profile.open('options.html');
    await addAccount(page, { label: 'Production', apiKey, apiSecret }, passphrase);
    const key = await dataKey(page);
    await lock(page);
    await fill(page, 'Passphrase', passphrase);
    await revealAll(page);
    const planted = await plant(page, profile.folder);
    await profile.kill();
    const secrets = [
      ...textNeedles('secret', apiSecret),
      ...basicNeedles('header', { apiKey, apiSecret }),
      ...textNeedles('passphrase', passphrase),
      ...keyNeedles('key', key),
    ];
    expect(await search(profile, planted, secrets)).toEqual(CLEAN);
  });

  it('holds the key to every secret where no passphrase was chosen, and the card of that choice says so', async () => {
    const { apiKey, apiSecret } = credential();
    profile.emulator.addAccount({ apiKey, secrets: [apiSecret] });
    await profile.start();
    const page = await profile.open('options.html');
    const card = await page.$eval('#protect-open', (element) => element.textContent);
    await addAccount(page, { label: 'Production', apiKey, apiSecret }, null);
    const vault = parseVault((await readStorage(page))['vault']);
    const [[name, { ct }] = ['', { ct: '' }]] = Object.entries(vault.items);
    const key = await unwrapKey(vault, '');
    await profile.close();
    const found = await scan(profile.folder, [
      ...textNeedles('secret', apiSecret),
      ...keyNeedles('key', Buffer.from(key).toString('base64')),
      ...textNeedles('sealed secret', ct),
    ]);
    expect(new Set(found.map(({ what }) => what))).toEqual(new Set(['key', 'sealed secret']));
    expect(await readItem({ vault, key }, name)).toContain(apiSecret);
    expect(card).toContain('The secret is scrambled, not protected');
    expect(card).toContain('anyone or any program that can read your browser profile can recover it');
  });
});
