/** What a person does on the pages, by the names that stay. */
import type { Page } from 'puppeteer-core';
import { waitUntil } from './wait.ts';

export interface Typed {
  readonly label: string;
  readonly apiKey: string;
  readonly apiSecret: string;
}

/** A selector for an element by its accessible name and role. */
export function named(name: string, role = 'button'): string {
  return `::-p-aria(${name}[role="${role}"])`;
}

export async function click(page: Page, name: string, role = 'button'): Promise<void> {
  await page.locator(named(name, role)).click();
}

/** Replaces what stands in a field. */
export async function fill(page: Page, name: string, text: string, role = 'textbox'): Promise<void> {
  await page.locator(named(name, role)).fill(text);
}

/** Types an account into the open form of the options page. */
export async function fillAccount(page: Page, { label, apiKey, apiSecret }: Typed): Promise<void> {
  await fill(page, 'Label', label);
  await fill(page, 'API key', apiKey);
  // Firefox gives a password field no role to find it by.
  await page.locator('input[type="password"]').fill(apiSecret);
}

/** Adds an account on the options page, and waits until it is listed. */
export async function addAccount(page: Page, typed: Typed): Promise<void> {
  await fillAccount(page, typed);
  await click(page, 'Save account');
  await page.waitForSelector(named(`Remove ${typed.label}`));
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
