/** A browser with the shipped build and the emulator behind it, for the tests of one `describe`. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Health } from '../../../utils/watch/health.ts';
import { IMMEDIATE } from '../../emulator/settings.ts';
import { CREDENTIAL, OTHER } from '../credentials.ts';
import { type ShownBadge, ask, eraseEverything, openPage, readBadge, readStorage } from './extension.ts';
import { runningChecks } from './archive.ts';
import type { BrowserKind } from './find.ts';
import type { LaunchOptions } from './launch.ts';
import { type Running, startBrowser, worker } from './running.ts';
import { waitUntil } from './wait.ts';

export interface Session extends Omit<Running, 'close'> {
  readonly kind: BrowserKind;
  /** Opens a page of the extension in front. */
  readonly open: (path: 'popup.html' | `options.html${string}` | `explorer.html${string}`) => Promise<Page>;
  /**
   * Adds the account with `CREDENTIAL`, and waits until its first check is over. It asks as the page would, without the page:
   * half of all tests begin like that. @param passphrase null: none.
   */
  readonly watch: (label?: string, passphrase?: string | null) => Promise<void>;
  /** Checks every account, as "Check now" does, and waits until that is over. */
  readonly check: () => Promise<void>;
  readonly badge: () => Promise<ShownBadge>;
  /** What the badge says in the end, with `expect(…)` already around it. */
  readonly badgeText: () => ReturnType<typeof eventually>;
}

/** `expect(…)` that looks again until it comes true: browsers answer in their own time. */
export function eventually<T>(look: () => Promise<T> | T) {
  return expect.poll(look, { timeout: 15_000, interval: 50 });
}

/**
 * Call inside `describe`. Every test begins with nothing stored, a fresh emulator state and no page open.
 * @param firefoxPrefs what the browser of the worker is not told: then these tests have one of their own.
 */
export function useBrowser(kind: BrowserKind, firefoxPrefs?: LaunchOptions['firefoxPrefs']): Session {
  let running: Running;

  if (firefoxPrefs) {
    beforeAll(async () => {
      running = await startBrowser(kind, firefoxPrefs);
    });
    afterAll(() => running?.close());
  } else {
    worker.beforeAll(async ({ shared }) => {
      running = await shared(kind);
    });
  }

  beforeEach(async () => {
    const { emulator, launched, welcome } = running;
    const others = (await launched.browser.pages()).filter((page) => page !== welcome);
    await Promise.all(others.map((page) => page.close().catch(() => undefined)));
    emulator.reset(IMMEDIATE);
    for (const { apiKey, apiSecret } of [CREDENTIAL, OTHER]) {
      emulator.addAccount({ apiKey, secrets: [apiSecret], premium: true });
    }
    await eraseEverything(welcome);
  });

  const open: Session['open'] = async (path) => {
    const page = await openPage(running.launched, path);
    await page.bringToFront();
    return page;
  };

  return {
    kind,
    get emulator() {
      return running.emulator;
    },
    get launched() {
      return running.launched;
    },
    get welcome() {
      return running.welcome;
    },
    get refused() {
      return running.refused;
    },
    open,
    async check() {
      await ask(running.welcome, 'check', null);
    },
    badge: () => readBadge(running.welcome),
    badgeText: () => eventually(async () => (await readBadge(running.welcome)).text),
    async watch(label = 'Production', passphrase = null) {
      const { welcome } = running;
      const protection = { mode: passphrase === null ? 'open' : 'passphrase', passphrase };
      await ask(welcome, 'saveAccount', { id: null, protection, label, ...CREDENTIAL });
      await waitUntil(async () => {
        const { health } = await readStorage(welcome);
        const isGood = Object.values(health ?? {}).some(({ goodAt }: Pick<Health, 'goodAt'>) => goodAt !== null);
        // A check that comes while another runs is taken for the same one.
        return isGood && (await runningChecks(welcome)).length === 0;
      });
    },
  };
}
