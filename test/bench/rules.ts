/** The rules over the archive that is stored, in a page of the product's own: a poll's events, and all of history. */
import { resolve } from 'node:path';
import { startEmulator } from '../emulator/emulator.ts';
import { bundle } from '../helpers/browser/bundle.ts';
import { getBrowser } from '../helpers/browser/get.ts';
import { launch } from '../helpers/browser/launch.ts';
import { openWebPage } from '../helpers/browser/web-page.ts';
import { type Figure, median } from './figures.ts';
import type * as InBrowser from './rules-in-browser.ts';
import { createCall } from './in-page.ts';

const call = createCall<typeof InBrowser>();

const ENTRY = resolve(import.meta.dirname, 'rules-in-browser.ts');
const PORTION = 20_000;
const REPEATS = 7;
const FRESH = 100;

/** One value for each figure. @param count how many events. */
export async function measureRules(count: number): Promise<Figure[]> {
  const emulator = await startEmulator();
  const executable = await getBrowser('chrome', () => undefined);
  const launched = await launch('chrome', { executable, headless: true, emulator, proxyPort: 0 });
  try {
    const { page, close } = await openWebPage(launched, { 'bench.js': await bundle(ENTRY) });
    for (let from = 0; from < count; from += PORTION)
      await call(page, 'fill', count, from, Math.min(count, from + PORTION));
    const tested = await call(page, 'testAll');
    const polls: number[] = [];
    for (let repeat = 0; repeat < REPEATS; repeat++) polls.push(await call(page, 'judgeFresh', repeat, FRESH));
    await close();
    return [
      {
        name: `${FRESH} new events judged by all rules, with all of it stored`,
        unit: ' ms',
        most: 100,
        values: [median(polls)],
      },
      { name: 'all rules tested against all of it', unit: ' ms', most: 10_000, values: [tested.took] },
      { name: 'the thread was not free meanwhile for, at most', unit: ' ms', values: [tested.longest] },
      { name: 'memory meanwhile, at most', unit: ' MB', most: 200, values: [tested.memory] },
    ];
  } finally {
    await launched.close();
    await emulator.close();
  }
}
