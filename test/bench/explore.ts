/** The explorer's engine: a page with the product's worker, and as many events as asked. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startEmulator } from '../emulator/emulator.ts';
import { bundle } from '../helpers/browser/bundle.ts';
import { getBrowser } from '../helpers/browser/get.ts';
import { launch } from '../helpers/browser/launch.ts';
import { openWebPage } from '../helpers/browser/web-page.ts';
import type * as InBrowser from './explore-in-browser.ts';
import { type Figure, median, percentile } from './figures.ts';
import { createCall } from './in-page.ts';
import { heapsOf } from './memory.ts';

const call = createCall<typeof InBrowser>();

const ENTRY = resolve(import.meta.dirname, 'explore-in-browser.ts');
const WORKER = resolve(import.meta.dirname, '../../entrypoints/explorer/worker.ts');
/** Events of an account that are stored in one call: the texts of more would crowd the page's memory. */
const PORTION = 20_000;
const REPEATS = 7;
/** In one of a thousand events, in a third and in none. */
const TEXTS = { rare: 'user12@', common: 'app', absent: 'zzzqq' } as const;

/** One figure with one value. @param count how many events. */
export async function measureExplore(count: number): Promise<Figure[]> {
  const emulator = await startEmulator();
  const executable = await getBrowser('chrome', () => undefined);
  const launched = await launch('chrome', { executable, headless: true, emulator, proxyPort: 0 });
  try {
    const files = { 'bench.js': await bundle(ENTRY), 'worker.js': await bundle(WORKER) };
    const { page, close } = await openWebPage(launched, files);
    const figures = await run(page, Math.ceil(count / 3));
    await close();
    return figures;
  } finally {
    await launched.close();
    await emulator.close();
  }
}

async function run(page: Page, each: number): Promise<Figure[]> {
  let parse = 0;
  for (let from = 0; from < each; from += PORTION) {
    parse += (await call(page, 'fill', each, from, Math.min(each, from + PORTION))).parse;
  }
  const started = await call(page, 'startWorker');
  const memory = await heapsOf(page.workers().map(({ client }) => client));
  const columns = await repeat(() => call(page, 'loadColumns'));
  const everything = await repeat(async () => (await call(page, 'search', [])).all);
  const filters = await searchColumns(page);
  const { reading, common, rare, absent, first, lines } = await readTexts(page);
  return [
    { name: 'columns ready against JSON.parse of the same events', unit: '×', most: 0.4, values: [columns / parse] },
    { name: 'from nothing to the first answer of the engine', unit: ' ms', values: [started] },
    {
      name: 'any filter over columns until its rows are here, p95',
      unit: ' ms',
      most: 50,
      values: [percentile(filters, 0.95)],
    },
    { name: 'all facets and the chart of all events', unit: ' ms', most: 60, values: [everything] },
    { name: 'text: the first rows of a common hit', unit: ' ms', most: 100, values: [first] },
    { name: 'text: reading rate of a full count, common', unit: '×', least: 0.7, values: [reading / common] },
    { name: 'text: reading rate of a full count, rare', unit: '×', least: 0.7, values: [reading / rare] },
    { name: 'text: reading rate of a full count, absent', unit: '×', least: 0.7, values: [reading / absent] },
    { name: 'NDJSON of everything against the reading rate', unit: '×', least: 0.5, values: [reading / lines] },
    { name: 'memory of the explorer’s worker', unit: ' MB', most: 150, values: [memory] },
  ];
}

/** In turns, so that whatever else the machine does is the same for all. */
async function readTexts(page: Page) {
  const times = { reading: new Array<number>(), lines: new Array<number>(), first: new Array<number>() };
  const searches = { common: new Array<number>(), rare: new Array<number>(), absent: new Array<number>() };
  for (let round = 0; round < REPEATS; round++) {
    times.reading.push(await call(page, 'readAll'));
    for (const [name, text] of Object.entries(TEXTS)) {
      const { first, all } = await call(page, 'search', [{ kind: 'text', text, not: false }]);
      searches[name as keyof typeof TEXTS].push(all);
      if (name === 'common') times.first.push(first);
    }
    times.lines.push(await call(page, 'readLines'));
  }
  const { common, rare, absent } = searches;
  return {
    reading: median(times.reading),
    lines: median(times.lines),
    first: median(times.first),
    common: median(common),
    rare: median(rare),
    absent: median(absent),
  };
}

async function searchColumns(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (const query of await call(page, 'columnQueries')) {
    for (let round = 0; round < REPEATS; round++) times.push((await call(page, 'search', query)).first);
  }
  return times;
}

async function repeat(work: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < REPEATS; round++) values.push(await work());
  return median(values);
}
