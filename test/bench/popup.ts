/** The popup's page, from the start of its navigation until the first 50 rows are painted. */
import type { Page } from 'puppeteer-core';
import type { Launched } from '../helpers/browser/launch.ts';
import { type Figure, median } from './figures.ts';
import { notePainted, readPainted } from './painted.ts';

const ROWS = 50;
const REPEATS = 9;

/** Both in turn, so that what else the computer does meets both. */
export async function measurePopups(withFew: Launched, withMany: Launched): Promise<Figure[]> {
  const pages = { few: await openTab(withFew), many: await openTab(withMany) };
  const times = { few: Array<number>(), many: Array<number>() };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    times.few.push(await openPopup(withFew, pages.few));
    times.many.push(await openPopup(withMany, pages.many));
  }
  await Promise.all([pages.few.close(), pages.many.close()]);
  const [few, many] = [median(times.few), median(times.many)];
  return [
    {
      name: `popup’s first ${ROWS} rows against the same popup with 100 events stored`,
      unit: '×',
      most: 1.3,
      values: [many / few],
    },
    { name: `popup’s first ${ROWS} rows, from the start of the navigation`, unit: ' ms', values: [many] },
  ];
}

async function openTab({ browser }: Launched): Promise<Page> {
  const page = await browser.newPage();
  await notePainted(page, 'ul[aria-label="Recent events"] > li', ROWS);
  return page;
}

/** @returns milliseconds. */
async function openPopup({ origin }: Launched, page: Page): Promise<number> {
  await page.bringToFront();
  await page.goto(`${origin}/popup.html`);
  const time = await readPainted(page);
  // So that the same page is a new one the next time.
  await page.goto('about:blank');
  return time;
}
