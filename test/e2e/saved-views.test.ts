/** One filter truth: what is saved as a view in the explorer is what badge and popup show. */
import { describe, expect, it } from 'vitest';
import { click, fill, seeText } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

describe.each(['chrome', 'firefox'] as const)('a saved view in %s', (kind) => {
  const session = useBrowser(kind);

  it('drives the badge and the popup, and a name that is given is said there', async () => {
    const { emulator, watch, check, open, badgeText } = session;
    await watch();
    emulator.account(CREDENTIAL.apiKey).tell('takeover');
    await check();
    await badgeText().toBe('6');
    const explorer = await open('explorer.html#q=type:USER_PRODUCT_SEARCH');
    await explorer.waitForSelector('.trow .gist');
    await explorer.locator('.views-button').click();
    await click(explorer, 'Save this search as a view');
    await fill(explorer, 'Name', 'Searches');
    await click(explorer, 'Badge, notices and popup follow it', 'checkbox');
    await click(explorer, 'Save view');
    await seeText(explorer, '.views-button', 'Searches');
    await badgeText().toBe('1');
    await explorer.focus('[data-row="0"]');
    await explorer.keyboard.press('Enter');
    await explorer.locator('[aria-label$="bob@example.org"] [aria-label="Name it"]').click();
    await fill(explorer, 'Name', 'Bob of accounts');
    await click(explorer, 'Save name');
    await seeText(explorer, '[aria-label="Event details"] h2', 'Bob of accounts searched');
    const popup = await open('popup.html');
    const rows = () => popup.$$eval('li', (items) => items.length);
    await eventually(rows).toBe(1);
    await seeText(popup, 'li', 'Bob of accounts searched');
    await click(popup, 'Show all');
    await eventually(rows).toBe(6);
    expect(await popup.$('.views-button')).toBeNull();
  });
});
