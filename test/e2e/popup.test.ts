import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { addAccount, click, fill, holding, named, seeText, texts } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL, OTHER } from '../helpers/credentials.ts';

const ROWS = 'ul[aria-label="Recent events"] > li';
const rowCount = (page: Page) => page.$$eval(ROWS, (rows) => rows.length);
const focusedRow = (page: Page) =>
  page.evaluate(
    (rows) => Array.from(document.querySelectorAll(rows)).findIndex((row) => row.contains(document.activeElement)),
    ROWS,
  );

describe.each(['chrome', 'firefox'] as const)('the popup in %s', (kind) => {
  const session = useBrowser(kind);
  const account = () => session.emulator.account(CREDENTIAL.apiKey);

  async function openWith(story: Parameters<ReturnType<typeof account>['tell']>[0], rows: number): Promise<Page> {
    await session.watch();
    account().tell(story);
    await session.check();
    const popup = await session.open('popup.html');
    await eventually(() => rowCount(popup)).toBe(rows);
    return popup;
  }

  it('invites before there is an account, and shows the sample with one click', async () => {
    const popup = await session.open('popup.html');
    await click(popup, 'Try with sample data');
    await seeText(popup, '[role="status"]', 'Sample data. Nothing is being watched.');
    await session.badgeText().toBe('6');
    await click(popup, 'Remove');
    await popup.waitForSelector(named('Add an account'));
    await session.badgeText().toBe('+');
  });

  it('lists two hundred events at once, and more on scrolling down', async () => {
    const logins = Array.from({ length: 450 }, (_, index) => ({ at: Date.now() - index * 60_000, type: 'USER_LOGIN' }));
    account().add(logins);
    await session.watch();
    const popup = await session.open('popup.html');
    await eventually(() => rowCount(popup)).toBeGreaterThanOrEqual(200);
    await popup.$eval('.list', (list) => list.scrollTo(0, list.scrollHeight));
    await eventually(() => rowCount(popup)).toBeGreaterThanOrEqual(400);
    await popup.$eval('.list', (list) => list.scrollTo(0, list.scrollHeight));
    await eventually(() => rowCount(popup)).toBe(450);
  });

  it('can be used with the keyboard alone', async () => {
    const popup = await openWith('takeover', 6);
    const moveTo = async (key: 'j' | 'k', row: number) => {
      await popup.keyboard.press(key);
      await eventually(() => focusedRow(popup)).toBe(row);
    };
    await moveTo('j', 0);
    await moveTo('j', 1);
    await moveTo('k', 0);
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.detail');
    await popup.keyboard.press('j');
    await seeText(popup, '.detail h2', 'raised auto-reload');
    await popup.keyboard.press('Escape');
    await eventually(() => popup.$('.detail')).toBeNull();
    await eventually(() => focusedRow(popup)).toBe(1);
    await popup.keyboard.press('e');
    await session.badgeText().toBe('5');
    await popup.waitForSelector(named('Undo'));
    await popup.keyboard.press('u');
    await session.badgeText().toBe('6');
    await popup.keyboard.press('/');
    await popup.keyboard.type('allow list');
    await eventually(() => rowCount(popup)).toBe(1);
    await popup.keyboard.press('Escape');
    await eventually(() => rowCount(popup)).toBe(6);
  });

  it('leaves letters alone when the person switched them off', async () => {
    const popup = await openWith('takeover', 6);
    await popup.keyboard.press('?');
    await click(popup, 'Single-letter keys are on', 'checkbox');
    await click(popup, 'Close');
    await eventually(() => popup.$('dialog')).toBeNull();
    await popup.keyboard.press('?');
    await popup.keyboard.press('ArrowDown');
    await eventually(() => focusedRow(popup)).toBe(0);
    expect(await popup.$('dialog')).toBeNull();
  });

  it('shows everything about an event, and its context as facts', async () => {
    const popup = await openWith('takeover', 6);
    await popup.locator(holding('open', 're-routed')).click();
    const detail = await seeText(popup, '.detail', 'voice-value');
    for (const fact of ['203.0.113.77', 'Netherlands', 'user 1000002', 'sip:gw@sip.example.net', 'NUMBER_UPDATED']) {
      expect(detail).toContain(fact);
    }
    await popup.locator('summary').click();
    expect(JSON.parse(await seeText(popup, '.detail pre', 'event_type'))).toMatchObject({
      event_type: 'NUMBER_UPDATED',
    });
  });

  it('shows one account or all, each under its own name', async () => {
    session.emulator.account(OTHER.apiKey).add([{ at: Date.now() - 1000, type: 'APP_ENABLE' }]);
    account().add([{ at: Date.now() - 2000, type: 'APP_DISABLE' }]);
    await session.watch();
    const options = await session.open('options.html');
    await click(options, 'Add account');
    await addAccount(options, { label: 'Staging', ...OTHER });
    const popup = await session.open('popup.html');
    await eventually(() => rowCount(popup)).toBe(2);
    await popup.locator('.switcher').click();
    await popup.locator(holding('menu__item', 'Staging')).click();
    await eventually(() => rowCount(popup)).toBe(1);
    expect(await texts(popup, ROWS)).toEqual([expect.stringContaining('APP_ENABLE')]);
  });

  it('says what hides the events, and brings them back', async () => {
    const popup = await openWith('takeover', 6);
    await fill(popup, 'Search events', 'nowhere to be found', 'searchbox');
    await seeText(popup, '.empty', '6 events, none match');
    await click(popup, 'Clear filters');
    await eventually(() => rowCount(popup)).toBe(6);
  });

  it('shows hostile names as the text they are (faults 40, 41)', async () => {
    const popup = await openWith('hostile-strings', 56);
    await seeText(popup, ROWS, '');
    const pwned = await popup.evaluate(() => 'pwned' in globalThis);
    const elements = await popup.$$eval(
      `${ROWS} script, ${ROWS} img, ${ROWS} iframe, ${ROWS} a`,
      (found) => found.length,
    );
    const heights = await popup.$$eval('.row', (rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect([pwned, elements, Math.max(...heights) < 80]).toEqual([false, 0, true]);
    expect((await texts(popup, ROWS)).join('\n')).toContain('‹U+202E›');
  });

  it('never scrolls sideways at 320 pixels (fault 41)', async () => {
    const popup = await openWith('hostile-strings', 56);
    await popup.setViewport({ width: 320, height: 640 });
    const overflow = () => popup.evaluate(() => document.documentElement.scrollWidth - globalThis.innerWidth);
    await eventually(overflow).toBeLessThanOrEqual(0);
    await popup.locator('button.open').click();
    await popup.waitForSelector('.detail');
    await eventually(overflow).toBeLessThanOrEqual(0);
  });
});
