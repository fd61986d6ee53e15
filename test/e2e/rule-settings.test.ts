import { describe, expect, it } from 'vitest';
import { click, fill, holding, named, seeText, texts } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { readStorage } from '../helpers/browser/extension.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

describe.each(['chrome', 'firefox'] as const)('rules in the options of %s', (kind) => {
  const session = useBrowser(kind);

  it('are tried on the archive in a worker, switched off, and keep their thresholds', async () => {
    session.emulator.account(CREDENTIAL.apiKey).tell('takeover');
    await session.watch();
    const page = await session.open('options.html#rules');
    await eventually(() =>
      page.$eval('#rules', (section) => Math.abs(section.getBoundingClientRect().top)),
    ).toBeLessThan(60);
    // By the keyboard: what only sets the value is undone by whatever is drawn in between.
    const find = async (id: string) => {
      await page.locator(named('Search rules', 'searchbox')).click({ count: 3 });
      await page.keyboard.type(id);
    };
    await find('D6');
    await page.locator(holding('fam', 'API secret created')).click();
    await click(page, 'Try it');
    await seeText(page, '.try [role="status"]', 'Would have found 1 in the last 90 days.');
    expect(await texts(page, '.found li')).toEqual([expect.stringContaining('created an API secret')]);
    await page.locator(named('API secret created', 'switch')).click();
    await eventually(async () => (await readStorage(page))['rules']).toMatchObject({ choices: { D6: { on: false } } });
    await find('D12');
    await page.locator(holding('fam', 'Numbers released')).click();
    await fill(page, 'At least', '7', 'spinbutton');
    await click(page, 'Save thresholds');
    await seeText(page, '#rules .fam .help', 'Adjusted');
    const again = await session.open('options.html');
    await again.locator(holding('fam', 'Numbers released')).click();
    await eventually(() => again.$eval('#D12-count', (field) => (field as HTMLInputElement).value)).toBe('7');
  });
});
