import type { Page } from 'puppeteer-core';
import { openPage } from '../helpers/browser/extension.ts';
import type { Launched } from '../helpers/browser/launch.ts';

/** The explorer with the details of an event that changed something, as large as a laptop shows it. */
export async function openExplorer(launched: Launched): Promise<Page> {
  const page = await openPage(launched, 'explorer.html');
  await page.setViewport({ width: 1280, height: 800, deviceScaleFactor: 2 });
  await page.bringToFront();
  const rerouted = '::-p-xpath(//*[@role="row"][.//b[contains(., "Number re-routed")]])';
  await page.locator(rerouted).click();
  await page.waitForSelector('[aria-label="Event details"] .diff');
  // A value that is pointed at shows what can be done with it: not in a picture of the whole.
  await page.mouse.move(0, 0);
  return page;
}
