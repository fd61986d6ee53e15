/** The main job, done as a person would. */
import type { Page } from 'puppeteer-core';
import { openPage, openPopup, readBadge } from '../helpers/browser/extension.ts';
import type { Launched } from '../helpers/browser/launch.ts';
import { addAccount, click, fill } from '../helpers/browser/person.ts';
import { waitUntil } from '../helpers/browser/wait.ts';

/** The feed needs some seconds to have something new, and the next check is a minute away. */
const FEED_PATIENCE = 120_000;
const BETWEEN_LOOKS = 2000;

interface DemoAccount {
  readonly apiKey: string;
  readonly secrets: readonly [string, ...string[]];
}

/** What protects the account of the demo. Made up, as everything of it is. */
export const DEMO_PASSPHRASE = 'orbit candle meadow violin';

/** @returns the options page with the account in it, protected with the passphrase, looking every minute. */
export async function enterAccount(launched: Launched, { apiKey, secrets }: DemoAccount): Promise<Page> {
  const page = await openPage(launched, 'options.html', 'form');
  await addAccount(page, { label: 'Production', apiKey, apiSecret: secrets[0] }, DEMO_PASSPHRASE);
  await fill(page, 'Check every (minutes)', '1', 'spinbutton');
  await page.keyboard.press('Tab');
  return page;
}

/** Opens the popup when the feed has had time for a few events, asks for a check and waits until the badge counts them. */
export async function firstEvents(launched: Launched, options: Page, hasNews: () => boolean): Promise<void> {
  await waitUntil(() => Promise.resolve(hasNews()), FEED_PATIENCE);
  const popup = await openPopup(launched);
  await click(popup, 'Check now');
  await waitUntil(async () => /^\d/.test((await readBadge(options)).text), FEED_PATIENCE);
}

/** Tells every change of the badge, until the page is gone. */
export async function followBadge(page: Page, tell: (line: string) => void): Promise<void> {
  let last = '';
  while (!page.isClosed()) {
    const { text, title } = await readBadge(page).catch(() => ({ text: '', title: '' }));
    const line = `${new Date().toISOString().slice(11, 19)}  badge ${text ? `[${text}]` : '(empty)'}  ${title.split('\n').slice(1).join(' ')}`;
    if (title !== '' && title !== last) tell(line);
    last = title;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS));
  }
}
