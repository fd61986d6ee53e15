/** The explorer as a page: opening it, filtering by keys until the rows are painted, scrolling through all of it. */
import type { Page } from 'puppeteer-core';
import type { Launched } from '../helpers/browser/launch.ts';
import { waitUntil } from '../helpers/browser/wait.ts';
import { type Figure, median, percentile } from './figures.ts';
import { heapsOf } from './memory.ts';
import { notePainted, readPainted } from './painted.ts';

const ROWS = 50;
/** Tall enough to show so many rows at once. */
const TALL = { width: 1400, height: 2100 };
const USUAL = { width: 1400, height: 900 };
const REPEATS = 7;
/** One key at a time; before each the box is empty again. What a key asks for is found in columns. */
const TYPED = ['country:NL', 'severity:high', 'source:DEVAPI', 'type:USER_*', '-family:access', 'after:-30d'] as const;
const FRAMES = 600;

/** Both in turn, so that what else the computer does meets both. One value for each figure. */
export async function measureExplorerPage(withFew: Launched, withMany: Launched): Promise<Figure[]> {
  const pages = { few: await openTab(withFew, TALL, ROWS), many: await openTab(withMany, TALL, ROWS) };
  const times = { few: Array<number>(), many: Array<number>() };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    times.few.push(await openExplorer(withFew, pages.few));
    times.many.push(await openExplorer(withMany, pages.many));
  }
  await Promise.all([pages.few.close(), pages.many.close()]);
  const page = await openTab(withMany, USUAL, 1);
  await openExplorer(withMany, page);
  const memory = await heapsOf([await page.createCDPSession(), ...page.workers().map(({ client }) => client)]);
  const { painted, blocked } = await typeFilters(page);
  const frames = await page.evaluate(scrollThrough, FRAMES);
  await page.close();
  const [few, many] = [median(times.few), median(times.many)];
  return [
    {
      name: `explorer’s first ${ROWS} rows against the same page with 100 events`,
      unit: '×',
      most: 1.5,
      values: [many / few],
    },
    { name: `explorer’s first ${ROWS} rows, from the start of the navigation`, unit: ' ms', values: [many] },
    {
      name: 'a key in the search box until its rows are painted, p95',
      unit: ' ms',
      most: 50,
      values: [percentile(painted, 0.95)],
    },
    {
      name: 'the page’s thread was blocked meanwhile for, at most',
      unit: ' ms',
      most: 50,
      values: [Math.max(0, ...blocked)],
    },
    {
      name: 'a frame while all rows are scrolled through, p99',
      unit: ' ms',
      most: 50,
      values: [percentile(frames, 0.99)],
    },
    { name: 'memory of the explorer’s page after opening', unit: ' MB', most: 150, values: [memory] },
  ];
}

async function openTab({ browser }: Launched, viewport: typeof USUAL, rows: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(viewport);
  await notePainted(page, '.trow .c-event b', rows);
  return page;
}

/** @returns milliseconds. */
async function openExplorer({ origin }: Launched, page: Page): Promise<number> {
  await page.bringToFront();
  await page.goto('about:blank');
  await page.goto(`${origin}/explorer.html`);
  const time = await readPainted(page);
  // What comes after the first rows is part of opening for everything but the rows.
  await waitUntil(() => page.evaluate(() => document.querySelector('.tbar progress') === null));
  return time;
}

/** The last key of each filter: those before it ask for words that are searched in texts. */
async function typeFilters(page: Page): Promise<{ painted: number[]; blocked: number[] }> {
  const painted: number[] = [];
  const blocked: number[] = [];
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    for (const text of TYPED) {
      const typed = await page.evaluate(typeLastKey, text);
      painted.push(typed.painted);
      blocked.push(typed.blocked);
    }
  }
  return { painted, blocked };
}

/** Runs in the page. */
async function typeLastKey(text: string): Promise<{ painted: number; blocked: number }> {
  const box = document.querySelector<HTMLInputElement>('.search input');
  const output = document.querySelector('output');
  if (!box || !output) throw new Error('The explorer is not there.');
  const write = (value: string) => {
    box.value = value;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  // The count comes with the rows. A message comes after the frame in which it was sent has been painted.
  const answered = () =>
    new Promise<number>((resolve) => {
      const noted = new MutationObserver(() => {
        noted.disconnect();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        });
      });
      noted.observe(output, { childList: true, characterData: true, subtree: true });
    });
  const longest = { time: 0 };
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest.time = Math.max(longest.time, duration);
  });
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const found = answered();
  write(text);
  const painted = (await found) - start;
  const empty = answered();
  write('');
  await empty;
  observer.disconnect();
  return { painted, blocked: longest.time };
}

/** Runs in the page: all of the list in so many frames. @returns how long each took, in milliseconds. */
async function scrollThrough(frames: number): Promise<number[]> {
  const table = document.querySelector('.tw');
  if (!table) throw new Error('The table is not there.');
  const times: number[] = [];
  const step = (table.scrollHeight - table.clientHeight) / frames;
  let last = performance.now();
  for (let frame = 0; frame < frames; frame++) {
    table.scrollTop += step;
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    times.push(now - last);
    last = now;
  }
  return times;
}
