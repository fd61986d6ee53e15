import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, fill, holding, named, texts } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

const CODES = 'ul[aria-label="Recent events"] code.type';
const chosen = (page: Page) => page.$$eval('.pick .opt:not(.grp) input:checked', (boxes) => boxes.length);
const shown = async (page: Page) => Array.from(new Set(await texts(page, CODES))).toSorted();
const ALL_OF_THEM = [
  'ACCOUNT_SECRET_CREATE',
  'AUTORELOAD_UPDATE',
  'IP_WHITELIST_CREATE',
  'NUMBER_UPDATED',
  'USER_LOGIN',
  'USER_PRODUCT_SEARCH',
];

describe.each(['chrome', 'firefox'] as const)('the event-type selector in %s', (kind) => {
  const session = useBrowser(kind);

  async function openSelector(): Promise<Page> {
    const { emulator, watch, check, open } = session;
    await watch();
    emulator.account(CREDENTIAL.apiKey).tell('takeover');
    await check();
    const popup = await open('popup.html');
    await eventually(() => shown(popup)).toEqual(ALL_OF_THEM);
    await click(popup, 'Event types');
    await popup.waitForSelector(named('All event types', 'radio'));
    return popup;
  }

  it('hides nothing from a person who has not asked for it', async () => {
    const popup = await openSelector();
    expect([await chosen(popup), await shown(popup)]).toEqual([0, ALL_OF_THEM]);
  });

  it('shows only what is checked, and all again when the last is unchecked', async () => {
    const popup = await openSelector();
    await popup.locator(holding('opt', 'USER_LOGIN')).click();
    await eventually(() => shown(popup)).toEqual(['USER_LOGIN']);
    await popup.locator(holding('opt', 'NUMBER_UPDATED')).click();
    await eventually(() => shown(popup)).toEqual(['NUMBER_UPDATED', 'USER_LOGIN']);
    await popup.locator(holding('opt', 'USER_LOGIN')).click();
    await popup.locator(holding('opt', 'NUMBER_UPDATED')).click();
    await eventually(() => shown(popup)).toEqual(ALL_OF_THEM);
  });

  it('fills in the notable types with one click, and empties them with another', async () => {
    const popup = await openSelector();
    await popup.locator(named('Notable', 'radio')).click();
    await eventually(() => shown(popup)).toEqual(ALL_OF_THEM.filter((type) => !/^USER_(LOGIN|PRODUCT)/.test(type)));
    expect(await chosen(popup)).toBeGreaterThan(10);
    await popup.locator(named('All event types', 'radio')).click();
    await eventually(() => chosen(popup)).toBe(0);
  });

  it('chooses a whole family at once', async () => {
    const popup = await openSelector();
    await popup.locator(holding('grp', 'Secrets')).click();
    await eventually(() => shown(popup)).toEqual(['ACCOUNT_SECRET_CREATE', 'IP_WHITELIST_CREATE']);
  });

  it('finds a type by its words or its code', async () => {
    const popup = await openSelector();
    await fill(popup, 'Find an event type', 'auto-reload', 'searchbox');
    await eventually(() => texts(popup, '.pick .opt:not(.grp) .mono')).toEqual([
      'AUTORELOAD_ENABLE',
      'AUTORELOAD_UPDATE',
      'AUTORELOAD_DISABLE',
    ]);
  });

  it('offers what the API lists, and what it does not list but sends (fault 35)', async () => {
    const { emulator } = session;
    const popup = await openSelector();
    emulator.account(CREDENTIAL.apiKey).add([{ at: Date.now(), type: 'USER_MFA_RESET' }]);
    await popup.keyboard.press('Escape');
    await click(popup, 'Check now');
    await eventually(() => shown(popup)).toContain('USER_MFA_RESET');
    await click(popup, 'Event types');
    await eventually(() => texts(popup, '.pick .opt .mono')).toContain('USER_MFA_RESET');
    expect(await texts(popup, '.pick .opt .mono')).toHaveLength(28);
  });
});
