/** Puts made-up secrets where a careless extension would, so that a scan proves that it finds what lies there. */
import type { Page } from 'puppeteer-core';
import type { ExtensionPage } from '../browser/extension.ts';
import { waitUntil } from '../browser/wait.ts';
import { type Needle, textNeedles, unheardOf } from './needles.ts';
import { type Finding, scan } from './scan.ts';

/** What lies where: the files of Chromium, then those of Firefox. */
const PLACES = {
  'a text field': /\/Sessions\/|^sessionstore/,
  // Firefox keeps this area in a database of its own, in a container that pages cannot see.
  'storage.local': /\/Local Extension Settings\/.*\.log$|\^userContextId=4294967295\/.*\.sqlite/,
  IndexedDB: /\/IndexedDB\/.*\.log$|moz-extension\+{3}[\da-f-]+\/idb\/.*\.sqlite/,
} as const;

/** Every place, sorted. */
export const ALL_PLACES = Object.keys(PLACES).toSorted();

/** @returns the places whose text was found in a file of theirs, and all that was found and not planted. */
export function sortFindings(findings: readonly Finding[]): { places: string[]; leaks: Finding[] } {
  const places = Object.entries(PLACES).filter(([place, path]) =>
    findings.some(({ what, file }) => what === place && path.test(file)),
  );
  return {
    places: places.map(([place]) => place).toSorted(),
    leaks: findings.filter(({ what }) => !ALL_PLACES.includes(what)),
  };
}

/**
 * Plants one text in each place, from a page of the extension. The field is one of that page, as the page's own are, but
 * nothing tells the browser to forget it. @returns once the browser wrote it down, and so the page's own fields as well.
 */
export async function plant(page: Page, profile: string): Promise<Needle[]> {
  const [field, local, database] = [unheardOf(), unheardOf(), unheardOf()];
  await page.evaluate(async (text) => {
    // The arrow makes it UTF-16 in Firefox, as longer texts are: then it is there only once it is unpacked.
    await (globalThis as unknown as ExtensionPage).browser.storage.local.set({ planted: `→${text}` });
  }, local);
  await page.evaluate(storeInDatabase, database);
  await page.evaluate(() => {
    const input = Object.assign(document.createElement('input'), { id: 'planted' });
    document.querySelector('main')?.append(input);
  });
  await page.bringToFront();
  await page.locator('#planted').fill(field);
  const needles = [
    ...textNeedles('a text field', field),
    ...textNeedles('storage.local', local),
    ...textNeedles('IndexedDB', database),
  ];
  await waitUntil(async () => (await scan(profile, textNeedles('', field), PLACES['a text field'])).length > 0);
  return needles;
}

/** Runs in the page. */
async function storeInDatabase(text: string): Promise<void> {
  const opening = indexedDB.open('planted');
  opening.onupgradeneeded = () => opening.result.createObjectStore('texts');
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const writing = opening.result.transaction('texts', 'readwrite');
  writing.objectStore('texts').put(text, 'planted');
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  opening.result.close();
}
