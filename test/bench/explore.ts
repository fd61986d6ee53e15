/** The explorer's engine: a page with the product's worker, and as many events as asked. `node test/bench/explore.ts` runs it alone. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { startEmulator } from '../emulator/emulator.ts';
import { bundle } from '../helpers/browser/bundle.ts';
import { getBrowser } from '../helpers/browser/get.ts';
import { type Launched, launch } from '../helpers/browser/launch.ts';
import { openWebPage } from '../helpers/browser/web-page.ts';
import type * as InBrowser from './explore-in-browser.ts';
import { median } from './figures.ts';

const ENTRY = resolve(import.meta.dirname, 'explore-in-browser.ts');
const WORKER = resolve(import.meta.dirname, '../../entrypoints/explorer/worker.ts');
/** Events of an account that are stored in one call: the texts of more would crowd the page's memory. */
const PORTION = 20_000;
const REPEATS = 7;
/** In one of a thousand events, in a third and in none. */
const TEXTS = { rare: 'user12@', common: 'app', absent: 'zzzqq' } as const;

/** One value for each figure. @param count how many events. */
export async function measureExplore(count: number) {
  const emulator = await startEmulator();
  const executable = await getBrowser('chrome', () => undefined);
  const launched = await launch('chrome', { executable, headless: true, emulator, proxyPort: 0 });
  try {
    const files = { 'bench.js': await bundle(ENTRY), 'worker.js': await bundle(WORKER) };
    const { page, close } = await openWebPage(launched, files);
    const figures = await run(launched, page, Math.ceil(count / 3));
    await close();
    return figures;
  } finally {
    await launched.close();
    await emulator.close();
  }
}

async function run(launched: Launched, page: Page, each: number) {
  let parse = 0;
  for (let from = 0; from < each; from += PORTION) {
    parse += (await call(page, 'fill', each, from, Math.min(each, from + PORTION))).parse;
  }
  await page.reload();
  const before = await memoryOf(launched);
  const started = await call(page, 'startWorker');
  const memory = (await memoryOf(launched)) - before;
  const columns = await repeat(() => call(page, 'loadColumns'));
  const everything = await repeat(async () => (await call(page, 'search', [])).first);
  const filters = await searchColumns(page);
  const { reading, common, rare, absent, first, lines } = await readTexts(page);
  return [
    { name: 'columns ready against JSON.parse of the same events', unit: '×', most: 0.4, values: [columns / parse] },
    { name: 'from nothing to the first answer of the engine', unit: ' ms', values: [started] },
    { name: 'any filter over columns until its rows are here, p95', unit: ' ms', most: 50, values: [p95(filters)] },
    { name: 'all facets and the chart of all events', unit: ' ms', most: 60, values: [everything] },
    { name: 'text: the first rows of a common hit', unit: ' ms', most: 100, values: [first] },
    { name: 'text: reading rate of a full count, common', unit: '×', least: 0.7, values: [reading / common] },
    { name: 'text: reading rate of a full count, rare', unit: '×', least: 0.7, values: [reading / rare] },
    { name: 'text: reading rate of a full count, absent', unit: '×', least: 0.7, values: [reading / absent] },
    { name: 'NDJSON of everything against the reading rate', unit: '×', least: 0.5, values: [reading / lines] },
    { name: 'memory that the engine takes', unit: ' MB', most: 150, values: [memory] },
  ] as const;
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

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}

/** MB that the processes of all pages have for themselves; Linux tells it. */
async function memoryOf({ browser }: Launched): Promise<number> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const own = await Promise.all(
    renderers.map(async ({ id }) => {
      const rollup = await readFile(`/proc/${id}/smaps_rollup`, 'utf8').catch(() => '');
      return Array.from(rollup.matchAll(/^Private_\w+:\s+(\d+)/gm), ([, kilobytes]) => Number(kilobytes));
    }),
  );
  return own.flat().reduce((sum, kilobytes) => sum + kilobytes, 0) / 1024;
}

/** Calls a function of `explore-in-browser.ts` in the page. */
function call<Name extends keyof typeof InBrowser>(
  page: Page,
  name: Name,
  ...values: Parameters<(typeof InBrowser)[Name]>
): Promise<Awaited<ReturnType<(typeof InBrowser)[Name]>>> {
  const script = `import('/bench.js').then((bench) => bench.${name}(...${JSON.stringify(values)}))`;
  return page.evaluate(script) as Promise<Awaited<ReturnType<(typeof InBrowser)[Name]>>>;
}

if (import.meta.main) {
  for (const { name, unit, values, ...asked } of await measureExplore(Number(process.env['EVENTS'] ?? 1_000_000))) {
    const bound = 'most' in asked ? `≤ ${asked.most}` : 'least' in asked ? `≥ ${asked.least}` : '';
    process.stdout.write(
      `${name.padEnd(60)} ${bound.padEnd(8)} ${values.map((value) => value.toFixed(2)).join(' ')}${unit}\n`,
    );
  }
}
