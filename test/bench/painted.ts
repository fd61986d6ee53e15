/** When rows were painted. */
import type { Page } from 'puppeteer-core';

interface Noted {
  painted?: number;
}

/** Lets every page that opens in a tab note when it has painted so many of something. */
export async function notePainted(page: Page, selector: string, rows: number): Promise<void> {
  await page.evaluateOnNewDocument(note, selector, rows);
}

/** @returns milliseconds from the start of the navigation. */
export async function readPainted(page: Page): Promise<number> {
  const painted = await page.waitForFunction(() => (globalThis as unknown as Noted).painted);
  return (await painted.jsonValue()) ?? Number.NaN;
}

/** Runs in the page before its own scripts. A message comes after the frame in which it was sent has been painted. */
function note(selector: string, rows: number): void {
  const observer = new MutationObserver(() => {
    if (document.querySelectorAll(selector).length < rows) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        (globalThis as unknown as Noted).painted = performance.now();
      };
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
}
