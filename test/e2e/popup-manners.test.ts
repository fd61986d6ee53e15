/** How the popup behaves under the hands: focus, keys, room, and what it answers to being asked. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, fill, holding, named, seeText, texts } from '../helpers/browser/person.ts';
import { findPages } from '../helpers/browser/extension.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

const STATE = '[aria-label="State of the checks"]';
const CARD = '.tip:popover-open';
const inFocus = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim();
  });
const top = (page: Page, selector: string) => page.$eval(selector, (found) => found.getBoundingClientRect().top);
const bottom = (page: Page, selector: string) => page.$eval(selector, (found) => found.getBoundingClientRect().bottom);
const left = (page: Page, selector: string) => page.$eval(selector, (found) => found.getBoundingClientRect().left);

describe.each(['chrome', 'firefox'] as const)('under the hands, in %s, the popup', (kind) => {
  const session = useBrowser(kind);

  async function openWithEvents(): Promise<Page> {
    await session.watch();
    session.emulator.account(CREDENTIAL.apiKey).tell('takeover');
    await session.check();
    const popup = await session.open('popup.html');
    await popup.waitForSelector(named('Mark 6 as read'));
    return popup;
  }

  it('has a font and a size of its own, whatever the browser gives to extensions', async () => {
    const popup = await session.open('popup.html');
    const font = await popup.$eval('body', (body) => {
      const { fontSize, lineHeight, fontFamily } = getComputedStyle(body);
      return [fontSize, lineHeight, fontFamily.split(',')[0]];
    });
    expect(font).toEqual(['13px', '18.85px', 'system-ui']);
  });

  it('keeps its footer in view where there is less room than it asks for', async () => {
    const popup = await openWithEvents();
    await popup.evaluate(() => document.documentElement.classList.remove('in-tab'));
    await popup.setViewport({ width: 400, height: 500 });
    await eventually(() => bottom(popup, '.foot')).toBe(500);
    expect(await popup.$eval('.list', (list) => list.scrollHeight >= list.clientHeight)).toBe(true);
    await click(popup, 'Event types');
    await popup.waitForSelector('.pick .bar');
    await eventually(() => bottom(popup, '.pick')).toBeLessThanOrEqual(500);
    await popup.keyboard.press('Escape');
    await popup.setViewport({ width: 320, height: 480 });
    const right = () => popup.$eval('.foot button:last-child', (found) => found.getBoundingClientRect().right);
    await eventually(right).toBeLessThanOrEqual(320);
  });

  it('says at once that it checks, and that it does no longer', async () => {
    await session.watch();
    const popup = await session.open('popup.html');
    const hold = session.emulator.hold({ at: 'mid-body', method: 'GET' });
    await click(popup, 'Check now');
    await hold.reached;
    await seeText(popup, STATE, 'Checking now');
    expect(await popup.$('[aria-label="Check now"][aria-busy="true"]')).not.toBeNull();
    hold.release();
    await popup.waitForSelector('[aria-label="Check now"][aria-busy="false"]');
    await seeText(popup, STATE, 'Checked');
  });

  it('says why nothing is checked, while Vonage wants to be left alone', async () => {
    await session.watch();
    const popup = await session.open('popup.html');
    session.emulator.settings.fault = '429';
    await click(popup, 'Check now');
    await seeText(popup, STATE, 'Vonage asks us to slow down.');
    await popup.waitForSelector('[aria-label="Check now"][aria-busy="false"]');
    expect(await popup.$$(`${STATE} .btn:not(.btn--icon)`)).toHaveLength(0);
    await click(popup, 'Check now');
    await seeText(popup, '.toast', 'Vonage asked us to wait: the next check is in');
  });

  it('gives what helps against a problem, and the trace id to copy', async () => {
    const popup = await openWithEvents();
    session.emulator.account(CREDENTIAL.apiKey).state = 'suspended';
    await click(popup, 'Check now');
    const state = await seeText(popup, STATE, 'The account may be suspended');
    expect(state).toMatch(/\d{3} · trace [\da-f]{32}/);
    await click(popup, 'Copy the trace id');
    await popup.waitForSelector('.toast');
  });

  it('keeps the focus where it was when nothing is left to mark', async () => {
    const popup = await openWithEvents();
    await popup.focus('.foot button');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.foot [aria-disabled="true"]');
    await popup.waitForSelector(named('Undo'));
    expect(await inFocus(popup)).toBe('Nothing to mark');
  });

  it('moves the focus into the details the first time too, and back to the row', async () => {
    const popup = await openWithEvents();
    await popup.keyboard.press('j');
    const row = await inFocus(popup);
    await popup.keyboard.press('Enter');
    await eventually(() => inFocus(popup)).toMatch(/^(Close|Back to the list)$/);
    await popup.keyboard.press('Escape');
    await eventually(() => inFocus(popup)).toBe(row);
  });

  it('lets the arrows go round in the account menu', async () => {
    await session.watch();
    const popup = await session.open('popup.html');
    await popup.focus('.switcher');
    await popup.keyboard.press('Enter');
    await eventually(() => inFocus(popup)).toContain('Production …d4');
    for (const [key, item] of [
      ['ArrowDown', 'Add an account'],
      ['ArrowDown', 'Production'],
      ['End', 'Add an account'],
      ['Home', 'Production'],
      ['ArrowUp', 'Add an account'],
    ] as const) {
      await popup.keyboard.press(key);
      expect(await inFocus(popup)).toContain(item);
    }
  });

  it('shows what can be done to a row that the keyboard has reached, and lets the Tab key get there', async () => {
    const popup = await openWithEvents();
    await popup.keyboard.press('j');
    await popup.keyboard.press('Tab');
    expect(await inFocus(popup)).toBe('Mark as read');
    const seen = () => popup.$eval('.acts:focus-within', (acts) => getComputedStyle(acts).opacity);
    await eventually(seen).toBe('1');
    await popup.keyboard.press('j');
    await eventually(() => popup.$$eval('.open', (rows) => rows.findIndex((row) => row.matches(':focus')))).toBe(1);
  });

  it('gives the exact times of a row to pointer and keyboard, until Esc', async () => {
    const popup = await openWithEvents();
    await popup.hover('li:nth-child(2) time');
    expect(await seeText(popup, CARD, 'Seen by us')).toMatch(/UTC\d{4}-\d\d-\d\d .*Local.*UTC\+/);
    const gap = (await top(popup, CARD)) - (await bottom(popup, 'li:nth-child(2) .row'));
    expect([gap >= 0, gap < 20]).toEqual([true, true]);
    await popup.keyboard.press('Escape');
    await eventually(() => popup.$(CARD)).toBeNull();
    await popup.mouse.move(0, 0);
    await popup.keyboard.press('j');
    await popup.waitForSelector(CARD);
    expect(await popup.$('[aria-describedby="time-card"]:focus')).not.toBeNull();
    await popup.keyboard.press('/');
    await eventually(() => popup.$(CARD)).toBeNull();
  });

  it('clears with Esc first the search, then the types', async () => {
    const popup = await openWithEvents();
    await click(popup, 'Event types');
    await popup.locator(holding('opt', 'USER_LOGIN')).click();
    await popup.keyboard.press('Escape');
    await fill(popup, 'Search events', 'nowhere', 'searchbox');
    await seeText(popup, '.empty', '6 events, none match');
    expect(await top(popup, '.empty .chip')).toBeLessThan(await top(popup, '.empty .btn'));
    await popup.keyboard.press('Escape');
    await eventually(() => texts(popup, 'li code.type')).toEqual(['USER_LOGIN']);
    await popup.keyboard.press('Escape');
    await eventually(() => texts(popup, 'li code.type')).toHaveLength(6);
  });

  it('has the facts of the context in line with those above', async () => {
    const popup = await openWithEvents();
    await popup.locator(holding('open', 're-routed')).click();
    await popup.waitForSelector('.facts');
    expect(await left(popup, '.facts:nth-of-type(2) dd')).toBe(await left(popup, '.facts dd'));
  });

  it('stays open in a tab when the explorer is asked for, and offers no way back to what is in view', async () => {
    const popup = await openWithEvents();
    await popup.setViewport({ width: 1200, height: 700 });
    await click(popup, 'Open explorer');
    await eventually(async () => (await findPages(session.launched, 'explorer.html')).length).toBe(1);
    expect(popup.isClosed()).toBe(false);
    await (await findPages(session.launched, 'explorer.html'))[0]?.close();
    await popup.bringToFront();
    await popup.locator(holding('open', 're-routed')).click();
    await popup.waitForSelector('.detail [aria-label="Close"]');
  });
});
