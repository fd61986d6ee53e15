/** The explorer as a person meets it: search, facets, brush, details, links, and lists longer than browsers lay out. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { bundle } from '../helpers/browser/bundle.ts';
import { click, fill, seeText, texts } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { openWebPage } from '../helpers/browser/web-page.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

const ENTRY = resolve(import.meta.dirname, '../helpers/grid-in-browser.tsx');
/** Built once, for both browsers. */
const table = bundle(ENTRY);
const ROWS = 1_000_000;
const DAY = 86_400_000;

const hashOf = (page: Page) => page.evaluate(() => decodeURIComponent(location.hash));
const titles = (page: Page) => texts(page, '.trow .c-event b');
const matching = (page: Page) => eventually(() => page.$eval('output', (count) => count.textContent));

/** The first and the last of the rows that can be seen whole. */
async function inView(page: Page): Promise<{ first: number; last: number }> {
  return page.$eval('.tw', (frame) => {
    const { bottom } = frame.getBoundingClientRect();
    const top = frame.querySelector('.thead')?.getBoundingClientRect().bottom ?? 0;
    const rows = Array.from(frame.querySelectorAll<HTMLElement>('[data-row]')).filter((row) => {
      const box = row.getBoundingClientRect();
      return box.top >= top - 1 && box.bottom <= bottom + 1;
    });
    return { first: Number(rows[0]?.dataset['row']), last: Number(rows.at(-1)?.dataset['row']) };
  });
}

describe.each(['chrome', 'firefox'] as const)('the explorer in %s', (kind) => {
  const session = useBrowser(kind);

  /** Six events of today, and a sign-in on each of the 60 days before. */
  async function open(path: `explorer.html${string}` = 'explorer.html'): Promise<Page> {
    const account = session.emulator.account(CREDENTIAL.apiKey);
    account.add(
      Array.from({ length: 60 }, (_, day) => ({
        at: Date.now() - (day + 1) * DAY,
        type: 'USER_LOGIN',
        ip: '192.0.2.10',
      })),
    );
    account.tell('takeover');
    await session.watch();
    const page = await session.open(path);
    await page.waitForSelector('.trow');
    return page;
  }

  it('finds by words, fields, facets and a brush, says how many, and takes each filter back', async () => {
    const page = await open();
    await matching(page).toBe('66 events');
    await fill(page, 'Search events', 'sip.example', 'searchbox');
    await matching(page).toBe('1 event');
    expect(await titles(page)).toEqual(['Number re-routed']);
    await eventually(() => texts(page, '.trow mark')).toContain('sip.example');
    await page.locator('.trow').click();
    const hits = () => page.evaluate(() => Array.from(CSS.highlights.get('hits') ?? [], String));
    await eventually(hits).toContain('sip.example');
    const places = () =>
      page.evaluate(() =>
        Array.from(CSS.highlights.get('hits') ?? [], (hit) => (hit as Range).startContainer.parentElement?.tagName),
      );
    await eventually(places).toContain('PRE');
    await page.keyboard.press('Escape');
    await click(page, 'Remove filter sip.example');
    await matching(page).toBe('66 events');
    await page.locator('[aria-label="Event type"] [data-value="IP_WHITELIST_CREATE"] [role="checkbox"]').click();
    await matching(page).toBe('1 event');
    expect(await hashOf(page)).toBe('#q=type:IP_WHITELIST_CREATE');
    await page.evaluate(() => history.back());
    await matching(page).toBe('66 events');
    await fill(page, 'Search events', 'country:n', 'searchbox');
    await page.waitForSelector('[role="option"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await matching(page).toBe('6 events');
    expect(await hashOf(page)).toBe('#q=country:NL ');
    await click(page, 'Clear the search');
    await page.focus('.plot');
    await page.keyboard.press('ArrowLeft');
    await seeText(page, '.read', 'event');
    await page.keyboard.press('Enter');
    await eventually(() => hashOf(page)).toMatch(/^#q=after:\S+ before:\S+$/);
    await matching(page).not.toBe('66 events');
    await click(page, 'Zoom out');
    await matching(page).toBe('66 events');
  });

  it('shows an event and its neighbours beside the table, and a link to it lands on it', async () => {
    const page = await open();
    await page.focus('[data-row="0"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await seeText(page, '[aria-label="Event details"]', 'raised auto-reload');
    await page.keyboard.press('j');
    await seeText(page, '[aria-label="Event details"]', 're-routed');
    await page.keyboard.press('Escape');
    await eventually(() => page.$('[aria-label="Event details"]')).toBeNull();
    await page.keyboard.press('End');
    await eventually(async () => (await inView(page)).last).toBe(65);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[aria-label="Event details"]');
    const link = (await hashOf(page)) as `#${string}`;
    const linked = await session.open(`explorer.html${link}`);
    await linked.waitForSelector('.trow.is-selected[data-row="65"]');
    expect((await inView(linked)).last).toBe(65);
  });

  it('reaches every part of a million rows by wheel, by key and by dragging, and never holds many', async () => {
    const { page, close } = await openWebPage(session.launched, { 'grid.js': await table });
    await page.evaluate(`import('/grid.js').then(({ showGrid }) => showGrid(${ROWS}))`);
    const first = async () => (await inView(page)).first;
    const last = async () => (await inView(page)).last;
    await eventually(first).toBe(0);

    await page.mouse.move(400, 300);
    await page.mouse.wheel({ deltaY: 20_000_000 });
    await eventually(last).toBe(ROWS - 1);
    await page.mouse.wheel({ deltaY: -20_000_000 });
    await eventually(first).toBe(0);

    // Dragging a scrollbar sets the position, as this does.
    await page.$eval('.tw', (frame) => frame.scrollTo(0, (frame.scrollHeight - frame.clientHeight) / 2));
    await eventually(async () => Math.abs((await first()) - ROWS / 2) < 20).toBe(true);
    const middle = await first();
    await page.mouse.wheel({ deltaY: 100 });
    await eventually(first).toBeGreaterThan(middle);
    expect((await first()) - middle).toBeLessThan(30);

    await page.$eval('.tw', (frame) => frame.querySelector<HTMLElement>('[data-row]')?.focus());
    await page.keyboard.press('End');
    await eventually(last).toBe(ROWS - 1);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe(String(ROWS - 1));
    await page.keyboard.press('Home');
    await eventually(first).toBe(0);
    expect((await page.$$('[data-row]')).length).toBeLessThanOrEqual(60);
    await close();
  });
});
