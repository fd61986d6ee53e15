/** The shipped build in a real browser, reading an account of the emulator as it does for a person. */
import type { Page } from 'puppeteer-core';
import { DAY, MINUTE } from '../../utils/time.ts';
import type { Health } from '../../utils/watch/health.ts';
import { LONGEST_INTERVAL } from '../../utils/watch/settings.ts';
import { build, isBuilt } from '../demo/build.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { generatedHistory } from '../emulator/history/generated.ts';
import type { RequestRecord } from '../emulator/network/request-log.ts';
import { readArchivedIds, runningChecks } from '../helpers/browser/archive.ts';
import { type ExtensionPage, ask } from '../helpers/browser/extension.ts';
import { getBrowser } from '../helpers/browser/get.ts';
import { type Launched, launch } from '../helpers/browser/launch.ts';
import { findWelcome } from '../helpers/browser/extension.ts';
import { waitUntil } from '../helpers/browser/wait.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

export const YEAR = 365 * DAY;
/** For a million events; far more than it takes. */
const PATIENCE = 15 * MINUTE;

/** @param profile a folder that was kept; a fresh one, if absent. */
export async function start(emulator: Emulator, profile?: string): Promise<Launched> {
  if (!isBuilt('chrome')) await build('chrome');
  const executable = await getBrowser('chrome', () => undefined);
  return launch('chrome', { executable, headless: true, emulator, proxyPort: 0, ...(profile && { profile }) });
}

/** Gives the emulator one account with so many events. @param period that they are spread over, in milliseconds. */
export function addHistory(emulator: Emulator, count: number, period = YEAR): void {
  const { apiKey, apiSecret } = CREDENTIAL;
  const until = Date.now() - MINUTE;
  const history = generatedHistory({ seed: 1, count, from: until - period, until, apiKey });
  emulator.addAccount({ apiKey, secrets: [apiSecret], premium: true, history });
}

/**
 * Adds the account on the page that opened by itself, and waits until all of its history is stored.
 * @returns milliseconds from the first request for events.
 */
export async function backfill(emulator: Emulator, launched: Launched): Promise<number> {
  const welcome = await findWelcome(launched);
  // No second check while the first is measured.
  await ask(welcome, 'changeSettings', { everyMinutes: LONGEST_INTERVAL });
  await welcome.evaluate(noteCompletion);
  const begun = Date.now();
  const protection = { mode: 'open', passphrase: null };
  await ask(welcome, 'saveAccount', { id: null, protection, label: 'Production', ...CREDENTIAL });
  const isFirst = ({ at, method }: RequestRecord) => at >= begun && method === 'GET';
  const first = await waitUntil(async () => emulator.requests.find(isFirst) ?? null);
  const completeAt = await waitUntil(() => readCompletion(welcome), PATIENCE);
  // Rules judge all of it now.
  await waitUntil(async () => (await runningChecks(welcome)).length === 0, PATIENCE);
  return completeAt - first.at;
}

/** What the page notes: when the history was complete, or what kept it from that. */
interface Noted {
  complete?: number | string;
}

/** Runs in the page, and takes as little as can be from the worker. */
function noteCompletion(): void {
  const { storage } = (globalThis as unknown as ExtensionPage).browser;
  storage.local.onChanged.addListener(({ health: changed }) => {
    const [health] = Object.values((changed?.newValue ?? {}) as Record<string, Health>);
    if (health?.problem) (globalThis as Noted).complete = JSON.stringify(health.problem);
    if (health?.goodAt && !health.unfinished) (globalThis as Noted).complete ??= Date.now();
  });
}

async function readCompletion(page: Page): Promise<number | null> {
  const noted = await page.evaluate(() => (globalThis as Noted).complete ?? null);
  if (typeof noted === 'string') throw new Error(`The backfill failed: ${noted}`);
  return noted;
}

/** @throws where the archive does not hold exactly the events that the emulator has. */
export async function verifyStored(emulator: Emulator, launched: Launched): Promise<void> {
  const stored = await readArchivedIds(await findWelcome(launched));
  const ids = new Set(emulator.account(CREDENTIAL.apiKey).ids());
  const missing = ids.difference(new Set(stored)).size;
  if (missing > 0 || stored.length !== ids.size)
    throw new Error(`Of ${ids.size} events ${missing} are missing among the ${stored.length} that are stored.`);
}
