/** One browser after the other in one profile. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Emulator } from '../emulator/emulator.ts';
import { healthByLabel } from '../helpers/browser/accounts.ts';
import { ask, openPage, stopWorker } from '../helpers/browser/extension.ts';
import { getBrowser } from '../helpers/browser/get.ts';
import { type Launched, buildFolder, killBrowser, launch } from '../helpers/browser/launch.ts';
import { waitUntil } from '../helpers/browser/wait.ts';
import type { Known } from './oracle.ts';

export interface Host {
  /** A page of the extension; after a restart or an update another one. */
  readonly page: () => Page;
  /** Adds accounts, and waits until they were looked at: what comes from then on is news. Their history is still to be read. */
  readonly begin: (accounts: readonly Known[]) => Promise<void>;
  readonly stopWorker: () => Promise<void>;
  readonly update: () => Promise<void>;
  /** Ends the browser with all its processes at once, and starts another. */
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<void>;
  readonly end: () => Promise<void>;
}

export async function createHost(emulator: Emulator): Promise<Host> {
  const profile = await mkdtemp(join(tmpdir(), 'audit-monitor-'));
  const executable = await getBrowser('chrome', () => undefined);
  let launched: Launched;
  let page: Page;

  async function open(): Promise<void> {
    page = await openPage(launched, 'options.html');
  }
  async function start(): Promise<void> {
    launched = await launch('chrome', { executable, headless: true, emulator, proxyPort: 0, profile });
    await open();
  }
  await start();

  return {
    page: () => page,
    async begin(accounts) {
      for (const [index, { apiKey, apiSecret }] of accounts.entries()) {
        const protection = index === 0 ? { mode: 'open', passphrase: null } : null;
        await ask(page, 'saveAccount', { id: null, protection, label: apiKey, apiKey, apiSecret });
      }
      await waitUntil(async () => Object.keys(await healthByLabel(page)).length === accounts.length);
    },
    // It may have gone by itself in the same moment.
    stopWorker: () => stopWorker(launched).catch(() => undefined),
    async update() {
      await launched.browser.installExtension(buildFolder('chrome'));
      await open();
    },
    async kill() {
      await killBrowser(launched);
      await start();
    },
    async restart() {
      await launched.close({ keepProfile: true });
      await start();
    },
    async end() {
      await launched.close({ keepProfile: true });
      await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
