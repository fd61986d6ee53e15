/** What a person does on the pages, by the names that stay. */
import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait.ts';

export interface Typed {
  readonly label: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** How each role of the pages is written and named: what `contract.test.ts` holds the browsers' own reading of names to. */
const ROLES = {
  button: (name: string) => `//button[@aria-label=${name} or (not(@aria-label) and normalize-space(.)=${name})]`,
  textbox: (name: string) => `//input[@id=//label[normalize-space(.)=${name}]/@for]`,
  spinbutton: (name: string) => `//input[@id=//label[normalize-space(.)=${name}]/@for]`,
  searchbox: (name: string) => `//input[@aria-label=${name}]`,
  checkbox: (name: string) => `//label[contains(., ${name})]/input`,
  // The circle itself is hidden; people press the word.
  radio: (name: string) => `//label[normalize-space(.)=${name}][input]`,
  switch: (name: string) => `//*[@role="switch"][@aria-label=${name}]`,
} as const;
type Role = keyof typeof ROLES;

/** A selector for an element by its name and role. Browsers' own queries by name take half a second each in Firefox. */
export function named(name: string, role: Role = 'button'): string {
  return `::-p-xpath(${ROLES[role](JSON.stringify(name))})`;
}

/** A selector for the element of a class that holds a text. */
export function holding(className: string, text: string): string {
  return `::-p-xpath(//*[contains(concat(" ", @class, " "), " ${className} ")][contains(., ${JSON.stringify(text)})])`;
}

export async function click(page: Page, name: string, role: Role = 'button'): Promise<void> {
  await page.locator(named(name, role)).click();
}

/** Replaces what stands in a field. */
export async function fill(page: Page, name: string, text: string, role: Role = 'textbox'): Promise<void> {
  await page.locator(named(name, role)).fill(text);
}

/** Empties a field, as with the keyboard. */
export async function clear(page: Page, name: string): Promise<void> {
  await page.locator(named(name, 'textbox')).click({ count: 3 });
  await page.keyboard.press('Backspace');
}

/** Types an account into the open form of the options page. */
export async function fillAccount(page: Page, { label, apiKey, apiSecret }: Typed): Promise<void> {
  await fill(page, 'Label', label);
  await fill(page, 'API key', apiKey);
  await fill(page, 'API secret', apiSecret);
}

/** Chooses how the first secret is kept. @param passphrase null: none. */
export async function chooseProtection(page: Page, passphrase: string | null): Promise<void> {
  if (passphrase === null) {
    await click(page, 'No passphrase', 'radio');
    return;
  }
  await click(page, 'Protect with a passphrase', 'radio');
  await fill(page, 'Passphrase', passphrase);
  await fill(page, 'Repeat passphrase', passphrase);
}

/** Adds an account on the options page, and waits until it is listed. @param passphrase for the first one; null: none. */
export async function addAccount(page: Page, typed: Typed, passphrase: string | null = null): Promise<void> {
  await fillAccount(page, typed);
  if (await page.$('.protect')) await chooseProtection(page, passphrase);
  await click(page, 'Save account');
  await page.waitForSelector(named(`Remove ${typed.label}`));
}

/** Locks with the button of the options page, which then shows nothing but the way back in. */
export async function lock(options: Page): Promise<void> {
  // Chromium draws nothing behind, and a click waits for a drawn button.
  await options.bringToFront();
  await click(options, 'Lock now');
  await options.waitForSelector(named('Unlock'));
}

/** Gives the passphrase on a locked page, and waits until the page shows what it is for. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await fill(page, 'Passphrase', passphrase);
  await click(page, 'Unlock');
  await page.waitForSelector('main:not(.locked)');
}

/** Waits until an element holds a text. */
export async function seeText(page: Page, selector: string, text: string | RegExp): Promise<string> {
  return waitUntil(async () => {
    const found = await page.$eval(selector, (element) => element.textContent ?? '').catch(() => '');
    return (typeof text === 'string' ? found.includes(text) : text.test(found)) ? found : null;
  });
}

/** The texts of all elements that a selector finds. */
export function texts(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ''));
}

/** Chooses a file, as in the browser's own dialog. @param accept how the field says what it takes. */
export async function chooseFile(page: Page, accept: string, name: string, text: string): Promise<void> {
  const field = `[type="file"][accept^="${accept}"]`;
  await page.waitForSelector(field);
  await page.$eval(
    field,
    (input, [called, content]) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([content ?? ''], called ?? ''));
      (input as HTMLInputElement).files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [name, text],
  );
}
