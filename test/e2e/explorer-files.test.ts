/** What leaves the explorer and comes back: files, paper, and another archive. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readStored } from '../helpers/browser/archive.ts';
import { eraseEverything } from '../helpers/browser/extension.ts';
import { chooseFile, click, seeText } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';
import { readCsv } from '../helpers/csv.ts';

/** What a page of a test keeps of what it hands over. */
interface Kept {
  file?: Promise<string>;
  name?: string;
  paper?: string;
  pwned?: true;
}

/** Keeps what would be downloaded or printed. */
async function keepWhatLeaves(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept = globalThis as unknown as Kept;
    URL.createObjectURL = (file) => {
      kept.file = (file as Blob).text();
      return 'blob:kept';
    };
    HTMLAnchorElement.prototype.click = function download() {
      kept.name = this.download;
    };
    globalThis.print = () => {
      kept.paper = document.querySelector<HTMLElement>('.report')?.textContent ?? '';
    };
  });
}

async function chooseInMenu(page: Page, name: string): Promise<void> {
  await click(page, 'Export');
  await page.locator(`::-p-xpath(//*[@role="menuitem"][span/text()[1]="${name}"])`).click();
}

async function exported(page: Page, format: string, extension: string): Promise<string> {
  await chooseInMenu(page, format);
  await eventually(() => page.evaluate(() => (globalThis as unknown as Kept).name)).toMatch(
    new RegExp(`\\.${extension}$`),
  );
  return page.evaluate(() => (globalThis as unknown as Kept).file ?? '');
}

/** Every event of the archive as it lies there. */
async function archived(page: Page): Promise<string[]> {
  const { stores } = await readStored(page);
  return ((stores['raw'] ?? []) as string[]).flatMap((block) => block.split('\n')).toSorted();
}

describe.each(['chrome', 'firefox'] as const)('what leaves the explorer in %s', (kind) => {
  const session = useBrowser(kind);

  async function open(path: `explorer.html${string}` = 'explorer.html'): Promise<Page> {
    const account = session.emulator.account(CREDENTIAL.apiKey);
    account.tell('hostile-strings');
    account.tell('takeover');
    await session.watch();
    const page = await session.open(path);
    await page.waitForSelector('.trow');
    await keepWhatLeaves(page);
    return page;
  }

  it('makes the same archive elsewhere', async () => {
    const page = await open();
    const before = await archived(session.welcome);
    const file = await exported(page, 'NDJSON', 'ndjson');
    expect(file.trimEnd().split('\n').toSorted()).toEqual(before);
    await page.close();
    await eraseEverything(session.welcome);
    const options = await session.open('options.html');
    await chooseFile(options, '.ndjson', 'old.ndjson', file);
    await click(options, 'Import these events');
    await seeText(options, 'dialog', `${before.length} events added`);
    expect(await archived(session.welcome)).toEqual(before);
  });

  it('is harmless on paper and in a spreadsheet, whatever is in it', async () => {
    const page = await open();
    const records = readCsv(await exported(page, 'CSV', 'csv'));
    expect(records.flat().filter((cell) => /^[=+@＝＋－＠]|^-(?!\d)/.test(cell))).toEqual([]);
    expect(records.length).toBe((await archived(session.welcome)).length + 1);
    await chooseInMenu(page, 'Print report');
    await eventually(() => page.evaluate(() => (globalThis as unknown as Kept).paper)).toContain('<script>');
    expect(await page.evaluate(() => (globalThis as unknown as Kept).pwned)).toBeUndefined();
  });

  it('was seen before: what an event changed, and that Vonage still says so', async () => {
    const page = await open('explorer.html#q=type:NUMBER_UPDATED');
    await page.focus('[data-row="0"]');
    await page.keyboard.press('Enter');
    await seeText(page, '[aria-label="What changed"]', 'sip:gw@sip.example.net');
    await click(page, 'Ask Vonage again');
    await eventually(() => page.$eval('.said', (said) => said.textContent ?? '')).toContain(
      'Vonage still says the same',
    );
  });
});
