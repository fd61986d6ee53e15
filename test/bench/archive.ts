/** The archive alone: a page with the product's archive in it, and as many events as asked. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startEmulator } from '../emulator/emulator.ts';
import { bundle } from '../helpers/browser/bundle.ts';
import { getBrowser } from '../helpers/browser/get.ts';
import { launch } from '../helpers/browser/launch.ts';
import { openWebPage } from '../helpers/browser/web-page.ts';
import { type Figure, median } from './figures.ts';
import type * as InBrowser from './in-browser.ts';
import { createCall } from './in-page.ts';

const call = createCall<typeof InBrowser>();

const ENTRY = resolve(import.meta.dirname, 'in-browser.ts');
/** Steps in one call: the texts of more would crowd the page's memory. */
const STEPS = 9;
const REPEATS = 9;

/** One figure with one value. @param count how many events. */
export async function measureArchive(count: number): Promise<Figure[]> {
  const emulator = await startEmulator();
  const executable = await getBrowser('chrome', () => undefined);
  const launched = await launch('chrome', { executable, headless: true, emulator, proxyPort: 0 });
  try {
    const { page, close } = await openWebPage(launched, { 'bench.js': await bundle(ENTRY) });
    const figures = await run(page, count);
    await close();
    return figures;
  } finally {
    await launched.close();
    await emulator.close();
  }
}

async function run(page: Page, count: number): Promise<Figure[]> {
  const steps = await call(page, 'prepare', count);
  await call(page, 'ingestFew');
  const firstOfFew = await repeat(() => call(page, 'readFirst'));
  const parts: InBrowser.Ingested[] = [];
  for (let step = 0; step < steps; step += STEPS)
    parts.push(await call(page, 'ingest', step, Math.min(STEPS, steps - step)));
  const sum = (of: (part: InBrowser.Ingested) => number) => parts.reduce((total, part) => total + of(part), 0);
  await call(page, 'verifyStored');
  const usage = await call(page, 'usage');
  const firstOfAll = await repeat(() => call(page, 'readFirst'));
  const known = await repeat((index) => call(page, 'commitKnown', Math.floor((steps * (index + 1)) / (REPEATS + 1))));
  const fresh = await repeat((index) => call(page, 'commitNew', index));
  const ingest = sum((part) => part.ingest) / sum(({ parse }) => parse);
  return [
    { name: 'ingest against JSON.parse of the same pages', unit: '×', most: 9, values: [ingest] },
    { name: '1,000 events that are known already', unit: ' ms', most: 30, values: [known] },
    { name: 'disk against the events’ JSON', unit: '×', most: 0.45, values: [usage / sum(({ bytes }) => bytes)] },
    { name: 'archive alone: 5 new events, and what the badge is computed from', unit: ' ms', values: [fresh] },
    { name: 'archive alone: first 50 rows against 100 stored', unit: '×', values: [firstOfAll / firstOfFew] },
    { name: 'archive alone: first 50 rows', unit: ' ms', values: [firstOfAll] },
  ];
}

async function repeat(work: (index: number) => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let index = 0; index < REPEATS; index++) values.push(await work(index));
  return median(values);
}
