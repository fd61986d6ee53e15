/** Several accounts in one browser, so that several things can go wrong at once. */
import type { Page } from 'puppeteer-core';
import type { Health } from '../../../utils/watch/health.ts';
import type { AccountHandle, AccountOptions } from '../../emulator/account.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import { runningChecks } from './archive.ts';
import { type ExtensionPage, ask, readBadge, readStorage } from './extension.ts';
import { waitUntil } from './wait.ts';

/** The key of the so-manieth account, which is its label too. */
export function keyOf(index: number): string {
  return `${index}`.padStart(8, 'k');
}

/**
 * Adds accounts to the emulator and, with their keys as labels and without a passphrase, to the extension.
 * @returns as soon as they are saved; their first checks have begun.
 */
export async function addAccounts(
  page: Page,
  emulator: Emulator,
  accounts: readonly Partial<AccountOptions>[],
): Promise<AccountHandle[]> {
  const added: AccountHandle[] = [];
  for (const [index, options] of accounts.entries()) {
    const [apiKey, apiSecret] = [keyOf(index), `Secret1234567${index}`];
    added.push(emulator.addAccount({ apiKey, secrets: [apiSecret], premium: true, ...options }));
    const protection = index === 0 ? { mode: 'open', passphrase: null } : null;
    await ask(page, 'saveAccount', { id: null, protection, label: apiKey, apiKey, apiSecret });
  }
  return added;
}

/** Asks for a check, and waits for no answer: the worker may die before it has one. */
export async function startCheck(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { runtime } = (globalThis as unknown as ExtensionPage).browser;
    runtime.sendMessage({ name: 'check', payload: null }).catch(() => undefined);
  });
}

/** Asks for a check and waits for its end, or for the end of the worker. */
export async function checkNow(page: Page): Promise<void> {
  await ask(page, 'check', null).catch(() => undefined);
}

/** How every account's checks go, by its label. */
export async function healthByLabel(page: Page): Promise<Record<string, Health>> {
  const { accounts = [], health = {} } = (await readStorage(page)) as {
    accounts?: { id: string; label: string }[];
    health?: Record<string, Health>;
  };
  return Object.fromEntries(accounts.flatMap(({ id, label }) => (health[id] ? [[label, health[id]]] : [])));
}

/** Waits until so many accounts were checked, nothing of them is still to be read, and no check is running. */
export function allRead(page: Page, count: number): Promise<boolean> {
  return waitUntil(async () => {
    const healths = Object.values(await healthByLabel(page));
    const isRead = healths.every(({ goodAt, unfinished }) => goodAt !== null && !unfinished);
    return healths.length === count && isRead && (await runningChecks(page)).length === 0;
  });
}

/** Checks until so many events are unread by the badge: a check that comes while another runs is taken for the same one. */
export async function checkUntil(page: Page, unread: number): Promise<void> {
  await waitUntil(async () => {
    await checkNow(page);
    return (await readBadge(page)).text === (unread === 0 ? '' : `${unread}`);
  });
}
