import type { Page } from 'puppeteer-core';
import { quietMonth } from '../../emulator/stories/quiet-month.ts';
import { DAY, HOUR } from '../../../utils/time.ts';
import { CREDENTIAL } from '../credentials.ts';
import { click, seeText } from './person.ts';
import type { Session } from './session.ts';

/** An account that has learned what is usual is taken over. @returns the popup, once it says so. */
export async function popupAfterTakeover({ watch, check, emulator, open }: Session): Promise<Page> {
  const account = emulator.account(CREDENTIAL.apiKey);
  const end = Date.now() - 2 * HOUR;
  for (const ago of [60, 30, 0]) account.add(quietMonth(end - ago * DAY, CREDENTIAL.apiKey, 1 + ago));
  await watch();
  account.tell('takeover');
  await check();
  const popup = await open('popup.html');
  await seeText(popup, '.finding-banner', 'Signs of a takeover together');
  return popup;
}

/** A takeover as the sample data tells it: its finding in the explorer, with the form of an exception open. */
export async function explorerWithFinding({ open }: Session): Promise<Page> {
  const popup = await open('popup.html');
  await click(popup, 'Try with sample data');
  await seeText(popup, '.finding-banner', 'Signs of a takeover together');
  const page = await open('explorer.html#findings');
  await page.setViewport({ width: 1280, height: 800 });
  await page.waitForSelector('.unfolded li');
  await click(page, 'Add exception');
  await page.waitForSelector('.form-card');
  return page;
}
