/** What a person does on the pages, by the names that stay. */
import type { Page } from 'puppeteer-core';

export interface Typed {
  readonly label: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** Waits for an element with an accessible name. */
export function named(page: Page, name: string, role?: string) {
  return page.locator(`::-p-aria(${name}${role ? `[role="${role}"]` : ''})`);
}

export async function click(page: Page, name: string, role = 'button'): Promise<void> {
  await named(page, name, role).click();
}

export async function fill(page: Page, name: string, text: string, role = 'textbox'): Promise<void> {
  await named(page, name, role).fill(text);
}

/** Types an account into the open form of the options page. */
export async function fillAccount(page: Page, { label, apiKey, apiSecret }: Typed): Promise<void> {
  await fill(page, 'Label', label);
  await fill(page, 'API key', apiKey);
  await fill(page, 'API secret', apiSecret);
}

/** Adds an account on the options page, and waits until it is listed. */
export async function addAccount(page: Page, typed: Typed): Promise<void> {
  await fillAccount(page, typed);
  await click(page, 'Save account');
  await page.waitForSelector(`::-p-aria(Remove ${typed.label}[role="button"])`);
}

/** The text of the first element that a selector finds; null where there is none. */
export function textOf(page: Page, selector: string): Promise<string | null> {
  return page.$eval(selector, (element) => element.textContent).catch(() => null);
}
