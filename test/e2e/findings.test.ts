/** From what cannot wait to what was done about it. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { findPages } from '../helpers/browser/extension.ts';
import { click, holding, named, seeText } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { popupAfterTakeover } from '../helpers/browser/takeover.ts';
import { waitUntil } from '../helpers/browser/wait.ts';

/** What is listed above low, with its rule, in the order of the list. */
function matters(page: Page): Promise<string[]> {
  return page.$$eval('[data-finding]', (items) =>
    items
      .map((item) => {
        const [rule] = item.getAttribute('data-finding')?.split('/') ?? [];
        return `${rule} ${item.querySelector('.gist')?.textContent.split(' ')[0]}`;
      })
      .filter((line) => !/ (Low|Info)$/.test(line)),
  );
}

describe.each(['chrome', 'firefox'] as const)('in %s', (kind) => {
  const session = useBrowser(kind);

  it('a takeover leads from the popup to its finding, whose events open, and which stays closed with its note', async () => {
    const popup = await popupAfterTakeover(session);
    expect(await seeText(popup, '.finding-banner', 'more')).toMatch(
      /Critical · 5 events in 10 min · Production.*4 more$/,
    );
    // A row is as severe as what was found in it.
    await seeText(popup, 'li:nth-child(6) .meta', /^Critical\s*USER_LOGIN/);
    await popup.locator('.finding-banner button').click();
    const page = await waitUntil(async () => (await findPages(session.launched, 'explorer.html'))[0] ?? null);
    await page.bringToFront();
    await seeText(page, '.finding-detail h2', 'Signs of a takeover together');
    await eventually(() => matters(page)).toEqual([
      'D30 Critical',
      'D17 Critical',
      'D10 Critical',
      'D6 Critical',
      'D14 High',
      'D1 High',
      'D2 High',
    ]);

    await page.locator(holding('event-link', 'created an API secret')).click();
    await seeText(page, '[aria-label="Event details"] h2', 'created an API secret');
    await page.evaluate(() => history.back());
    await seeText(page, '.finding-detail h2', 'Signs of a takeover together');

    await click(page, 'Acknowledge');
    await page.locator('#finding-note').fill('It was bob, with the red team.');
    await click(page, 'Dealt with');
    await page.waitForSelector(named('Undo'));
    const again = await session.open('explorer.html#findings');
    await click(again, 'Closed 1', 'radio');
    await again.locator('.finding-item').click();
    await seeText(again, '.finding-detail .noted', 'It was bob, with the red team.');
  });
});
