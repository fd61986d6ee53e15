/** What a browser knows of before: with a passphrase it is locked, without one it goes on by itself. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { BrowserKind } from '../helpers/browser/find.ts';
import { caughtUp, findPages, readBadge } from '../helpers/browser/extension.ts';
import { type KeptProfile, useProfile } from '../helpers/browser/kept-profile.ts';
import { buildFolder } from '../helpers/browser/launch.ts';
import { addAccount, click, named, seeText, unlock } from '../helpers/browser/person.ts';
import { eventually } from '../helpers/browser/session.ts';
import { CREDENTIAL, PASSPHRASE } from '../helpers/credentials.ts';

/** Two events are there and read, and six more have come since. */
async function addAndRead({ emulator, start, open }: KeptProfile, passphrase: string | null) {
  const account = emulator.addAccount({ apiKey: CREDENTIAL.apiKey, secrets: [CREDENTIAL.apiSecret], premium: true });
  account.tell('rotation');
  const launched = await start();
  const page = await open('options.html');
  await addAccount(page, { label: 'Production', ...CREDENTIAL }, passphrase);
  await page.waitForSelector('.health--ok');
  account.tell('takeover');
  return launched;
}

/** A locked page says why, and nothing of what it knows. */
async function expectLocked(page: Page, why: string): Promise<void> {
  await page.waitForSelector(named('Unlock'));
  await eventually(async () => (await readBadge(page)).text).toBe('lock');
  await eventually(async () => (await readBadge(page)).title).toContain(why);
  const text = await page.$eval('body', (body) => body.textContent);
  expect(text).not.toMatch(/example\.org|Production|d4\b|\d+ (new |stored )?events?/);
  expect(await page.$('li')).toBeNull();
}

describe.each<BrowserKind>(['chrome', 'firefox'])('a restart of %s', (kind) => {
  const profile = useProfile(kind);

  it('locks: no page shows an event or a count, and unlocking catches up', async () => {
    await addAndRead(profile, PASSPHRASE);
    await profile.close();
    await profile.start();
    const why = 'because the browser was closed.';
    const options = await profile.open('options.html');
    await expectLocked(options, why);
    await seeText(options, '.locked', why);
    const popup = await profile.open('popup.html');
    await expectLocked(popup, why);
    await unlock(popup, PASSPHRASE);
    await eventually(() => caughtUp(popup)).toMatch(/^6 events from the \d+ (s|min) you were locked$/);
    await popup.waitForFunction(() => document.querySelectorAll('li').length === 8);
    await eventually(async () => (await readBadge(popup)).text).toBe('6');
  });

  it('leaves an account without a passphrase watched, and the options page closed', async () => {
    await addAndRead(profile, null);
    await profile.close();
    const launched = await profile.start();
    const popup = await profile.open('popup.html');
    await click(popup, 'Check now');
    await eventually(async () => (await readBadge(popup)).text).toBe('6');
    expect(await findPages(launched, 'options.html')).toEqual([]);
  });
});

describe('an update of the extension in chrome', () => {
  const profile = useProfile('chrome');

  it('locks, and says that it was the update (fault 62)', async () => {
    const { browser } = await addAndRead(profile, PASSPHRASE);
    await browser.installExtension(buildFolder('chrome'));
    const why = 'because the extension was updated.';
    await expectLocked(await profile.open('popup.html'), why);
    expect(await seeText(await profile.open('options.html'), '.locked', 'Locked since')).toContain(why);
  });
});
