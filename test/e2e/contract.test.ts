/** The names by which screen readers, scripts and tests reach the interface, as the browsers themselves compute them. */
import { describe, expect, it } from 'vitest';
import { addAccount, click } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

/** "Open explorer" is in the popup of the toolbar only, which has a test of its own: in a tab it would lead to where one is. */
const POPUP = [
  'Event types[role="button"]',
  'Search events[role="searchbox"]',
  'Recent events[role="list"]',
  'Check now[role="button"]',
  'Mark 6 as read[role="button"]',
  'Options[role="button"]',
];

const OPTIONS = [
  'Label[role="textbox"]',
  'API key[role="textbox"]',
  'API secret',
  'Test connection[role="button"]',
  'Save account[role="button"]',
  'Check every (minutes)[role="spinbutton"]',
  'Erase everything[role="button"]',
];

describe.each(['chrome', 'firefox'] as const)('the names that stay, in %s', (kind) => {
  const session = useBrowser(kind);

  it.each(OPTIONS)('options.html has %s', async (name) => {
    const page = await session.open('options.html');
    expect(await page.waitForSelector(`::-p-aria(${name})`)).not.toBeNull();
  });

  it('options.html opens the form when there is no account, and has "Add account" when there is one', async () => {
    const page = await session.open('options.html');
    await addAccount(page, { label: 'Production', ...CREDENTIAL });
    expect(await page.waitForSelector('::-p-aria(Add account[role="button"])')).not.toBeNull();
  });

  it('popup.html has its buttons, its search, its list with one item per event, and its status', async () => {
    await session.watch();
    session.emulator.account(CREDENTIAL.apiKey).tell('takeover');
    const page = await session.open('popup.html');
    await click(page, 'Check now');
    await session.badgeText().toBe('6');
    for (const name of POPUP) expect(await page.waitForSelector(`::-p-aria(${name})`)).not.toBeNull();
    const list = await page.waitForSelector('::-p-aria(Recent events[role="list"])');
    await eventually(() => list?.$$('::-p-aria([role="listitem"])').then((items) => items.length)).toBe(6);
    expect(await page.$('::-p-aria([role="status"])')).not.toBeNull();
  });

  it('the type selector offers all, the notable ones, and one checkbox per type named by its code', async () => {
    await session.watch();
    const page = await session.open('popup.html');
    await click(page, 'Event types');
    expect(await page.waitForSelector('::-p-aria(All event types[role="radio"])')).not.toBeNull();
    expect(await page.waitForSelector('::-p-aria(Notable[role="radio"])')).not.toBeNull();
    expect(await page.waitForSelector('::-p-aria(Signed in USER_LOGIN 0[role="checkbox"])')).not.toBeNull();
  });
});
