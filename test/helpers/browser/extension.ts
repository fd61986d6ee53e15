/** The extension as a person or a test meets it: its pages, its popup, its badge, its worker. */
import type { Page, WebWorker } from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import type { CaughtUp } from '../../../utils/watch/lock.ts';
import { caughtUpWords } from '../../../utils/words/caught-up.ts';
import type { Launched } from './launch.ts';
import { waitUntil } from './wait.ts';

export interface ShownBadge {
  readonly text: string;
  readonly title: string;
}

/** Opens a page of the extension in a tab. Firefox never reports the load of such a page: its first element is waited for. */
export async function openPage({ browser, origin }: Launched, path: string, ready = 'main'): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`${origin}/${path}`, { waitUntil: [] });
  await page.waitForSelector(ready);
  return page;
}

/** Every page that the browser shows, with its address; Firefox tells those of extensions only to scripts in them. */
export async function findPages({ browser, origin }: Launched, path: string): Promise<Page[]> {
  const pages = await browser.pages();
  const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
  return pages.filter((_page, index) => addresses[index]?.startsWith(`${origin}/${path}`));
}

/** Waits for the options page that opens by itself after an installation. Until then it may come in front of another. */
export function findWelcome(launched: Launched): Promise<Page> {
  return waitUntil(async () => (await findPages(launched, 'options.html'))[0] ?? null);
}

/** Opens the real popup of the toolbar icon. Chromium only. */
export async function openPopup({ browser, extensionId }: Launched): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error('The extension is not installed.');
  const before = new Set(await extension.pages());
  const tab = (await browser.pages()).find((page) => !before.has(page)) ?? (await browser.newPage());
  await extension.triggerAction(tab);
  const popup = await waitUntil(async () => (await extension.pages()).find((page) => !before.has(page)) ?? null);
  await popup.waitForSelector('main');
  return popup;
}

/** The popup's page in a tab of the popup's size: for pictures, since without a display a real popup gets less room. */
export async function openPopupSized(launched: Launched): Promise<Page> {
  const page = await openPage(launched, 'popup.html');
  await page.setViewport({ width: 400, height: 600, deviceScaleFactor: 2 });
  await page.evaluate(() => document.documentElement.classList.remove('in-tab'));
  return page;
}

/** What the toolbar shows, read from any page of the extension. */
export async function readBadge(page: Page): Promise<ShownBadge> {
  return page.evaluate(async () => {
    const { action } = (globalThis as unknown as ExtensionPage).browser;
    return { text: await action.getBadgeText({}), title: await action.getTitle({}) };
  });
}

/** Everything in a storage area, read from any page of the extension. */
export async function readStorage(page: Page, area: 'local' | 'session' = 'local'): Promise<Record<string, unknown>> {
  return page.evaluate((from) => (globalThis as unknown as ExtensionPage).browser.storage[from].get(null), area);
}

/** What was caught up after an unlock, in the words that the popup has for it; empty where nothing is to be told. */
export async function caughtUp(page: Page): Promise<string> {
  const { caughtUp: stored } = await readStorage(page, 'session');
  return stored ? caughtUpWords(stored as CaughtUp) : '';
}

/** Whether the browser has put the background to sleep; asking does not wake it. Firefox only. */
export function asleep(page: Page): Promise<boolean> {
  return page.evaluate(() => (globalThis as unknown as ExtensionPage).browser.extension.getBackgroundPage() === null);
}

/** Takes permissions away, as a person can in the settings of the browser. */
export async function removePermissions(page: Page, permissions: { origins: string[] }): Promise<void> {
  await page.evaluate(
    (removed) => (globalThis as unknown as ExtensionPage).browser.permissions.remove(removed),
    permissions,
  );
}

/** Erases everything, from any page of the extension. A locked one loads anew then, so its answer is not waited for. */
export async function eraseEverything(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { storage, runtime } = (globalThis as unknown as ExtensionPage).browser;
    await storage.local.set({ 'to be erased': true });
    void runtime.sendMessage({ name: 'eraseEverything' });
  });
  const isErased = () =>
    page.evaluate(async () => {
      const stored = await (globalThis as unknown as ExtensionPage).browser.storage.local.get(null);
      return Object.keys(stored).length === 0 && document.querySelector('main:not(.locked)') !== null;
    });
  await waitUntil(() => isErased().catch(() => false));
}

/** Asks the background for something as a page would. @returns the answer in its envelope. */
export async function ask(page: Page, name: string, payload?: unknown): Promise<unknown> {
  const message = { name, payload };
  return page.evaluate((sent) => (globalThis as unknown as ExtensionPage).browser.runtime.sendMessage(sent), message);
}

/** What a script in a page of the extension finds there. */
export interface ExtensionPage {
  readonly browser: typeof extensionApi;
}

/** The worker, where it is running. Chromium only. */
export async function findWorkers({ browser, extensionId }: Launched): Promise<WebWorker[]> {
  return (await (await browser.extensions()).get(extensionId)?.workers()) ?? [];
}

/** Kills the worker as the browser does when it is idle. Chromium only. */
export async function stopWorker(launched: Launched): Promise<void> {
  for (const worker of await findWorkers(launched)) await worker.close();
}
