/** A browser with the shipped build and the emulator behind it, shared by the tests of one file. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Health } from '../../../utils/watch/health.ts';
import { type Emulator, startEmulator } from '../../emulator/emulator.ts';
import { startConnectProxy } from '../../emulator/proxy.ts';
import { IMMEDIATE } from '../../emulator/settings.ts';
import { CREDENTIAL, OTHER } from '../credentials.ts';
import { type ShownBadge, ask, eraseEverything, openPage, readBadge, readStorage } from './extension.ts';
import { runningChecks } from './archive.ts';
import type { BrowserKind } from './find.ts';
import { getBrowser } from './get.ts';
import { type LaunchOptions, type Launched, launch } from './launch.ts';
import { waitUntil } from './wait.ts';

export interface Session {
  readonly kind: BrowserKind;
  readonly emulator: Emulator;
  readonly launched: Launched;
  /** Every address but api.nexmo.com that anything in the browser asked the proxy for. Firefox only. */
  readonly refused: readonly string[];
  /** The options page that the extension opened by itself when it was installed. It stays open, behind. */
  readonly welcome: Page;
  /** Opens a page of the extension in front; it is closed after the test. */
  readonly open: (path: 'popup.html' | 'options.html' | `explorer.html${string}`) => Promise<Page>;
  /**
   * Adds the account with `CREDENTIAL`, and waits until its first check is over. It asks as the page would, without the page:
   * half of all tests begin like that. @param passphrase null: none.
   */
  readonly watch: (label?: string, passphrase?: string | null) => Promise<void>;
  readonly badge: () => Promise<ShownBadge>;
  /** What the badge says in the end, with `expect(…)` already around it. */
  readonly badgeText: () => ReturnType<typeof eventually>;
}

/** `expect(…)` that looks again until it comes true: browsers answer in their own time. */
export function eventually<T>(look: () => Promise<T> | T) {
  return expect.poll(look, { timeout: 15_000, interval: 50 });
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

/** Call inside `describe`. Every test begins with nothing stored, a fresh emulator state and no page open. */
export function useBrowser(kind: BrowserKind, firefoxPrefs: LaunchOptions['firefoxPrefs'] = {}): Session {
  let emulator: Emulator;
  let launched: Launched;
  let proxy: Awaited<ReturnType<typeof startConnectProxy>>;
  let welcome: Page;
  const opened: Page[] = [];

  beforeAll(async () => {
    emulator = await startEmulator({ settings: IMMEDIATE });
    proxy = await startConnectProxy({ tlsPort: emulator.tlsPort });
    const executable = await getBrowser(kind, () => undefined);
    launched = await launch(kind, { executable, headless: true, emulator, proxyPort: proxy.port, firefoxPrefs });
    welcome = await findWelcome(launched);
  });

  afterAll(async () => {
    await launched?.close();
    await proxy?.close();
    await emulator?.close();
  });

  beforeEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.close().catch(() => undefined)));
    emulator.reset(IMMEDIATE);
    for (const { apiKey, apiSecret } of [CREDENTIAL, OTHER]) {
      emulator.addAccount({ apiKey, secrets: [apiSecret], premium: true });
    }
    await eraseEverything(welcome);
  });

  const open: Session['open'] = async (path) => {
    const page = await openPage(launched, path);
    await page.bringToFront();
    opened.push(page);
    return page;
  };

  return {
    kind,
    get emulator() {
      return emulator;
    },
    get launched() {
      return launched;
    },
    get welcome() {
      return welcome;
    },
    get refused() {
      return proxy.refused;
    },
    open,
    badge: () => readBadge(welcome),
    badgeText: () => eventually(async () => (await readBadge(welcome)).text),
    async watch(label = 'Production', passphrase = null) {
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
