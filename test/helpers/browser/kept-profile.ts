/** Browsers that come and go in one profile, for tests of what outlives them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/emulator.ts';
import { startConnectProxy } from '../../emulator/proxy.ts';
import { IMMEDIATE } from '../../emulator/settings.ts';
import { findWelcome, openPage } from './extension.ts';
import type { BrowserKind } from './find.ts';
import { getBrowser } from './get.ts';
import { type Launched, killBrowser, launch } from './launch.ts';

export interface KeptProfile {
  readonly emulator: Emulator;
  /** The folder of the profile: a fresh one for every test. */
  readonly folder: string;
  /** Where the browser puts what it downloads: in the profile too. */
  readonly downloads: string;
  /** Starts a browser in the profile. */
  readonly start: () => Promise<Launched>;
  /** Opens a page of the extension in front. */
  readonly open: (path: 'popup.html' | 'options.html') => Promise<Page>;
  /** Closes the browser as a person does. */
  readonly close: () => Promise<void>;
  /** Ends the browser with all its processes at once, as a crash does. */
  readonly kill: () => Promise<void>;
}

/** What a browser is told about its profile. Sessions are restored, so they are written, and soon. */
const SETTINGS = {
  chrome: (downloads: string) => ({
    session: { restore_on_startup: 1 },
    download: { default_directory: downloads, prompt_for_download: false },
  }),
  firefox: (downloads: string) => ({
    'browser.startup.page': 3,
    'browser.sessionstore.resume_from_crash': true,
    'browser.sessionstore.interval': 500,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    // What is installed for a while goes when the browser closes, and would take what it stored with it.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  }),
} as const;

/** Call inside `describe`. Every test begins with a fresh profile and an emulator without accounts. */
export function useProfile(kind: BrowserKind): KeptProfile {
  let emulator: Emulator;
  let proxy: Awaited<ReturnType<typeof startConnectProxy>>;
  let folder: string;
  let running: Launched | null = null;
  let isFresh = true;
  const downloads = () => join(folder, 'downloads');

  beforeAll(async () => {
    emulator = await startEmulator({ settings: IMMEDIATE });
    proxy = await startConnectProxy({ tlsPort: emulator.tlsPort });
  });

  afterAll(async () => {
    await proxy?.close();
    await emulator?.close();
  });

  beforeEach(async () => {
    emulator.reset(IMMEDIATE);
    folder = await mkdtemp(join(tmpdir(), 'audit-monitor-'));
    isFresh = true;
    await mkdir(downloads());
    if (kind === 'firefox') return;
    await mkdir(join(folder, 'Default'));
    await writeFile(join(folder, 'Default', 'Preferences'), JSON.stringify(SETTINGS.chrome(downloads())));
  });

  const close = async () => {
    await running?.close({ keepProfile: true });
    running = null;
  };

  afterEach(async () => {
    await close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });

  return {
    get emulator() {
      return emulator;
    },
    get folder() {
      return folder;
    },
    get downloads() {
      return downloads();
    },
    async start() {
      const executable = await getBrowser(kind, () => undefined);
      const firefoxPrefs = SETTINGS.firefox(downloads());
      const where = { headless: true, emulator, proxyPort: proxy.port, profile: folder, firefoxPrefs };
      running = await launch(kind, { executable, ...where });
      if (isFresh) await findWelcome(running);
      isFresh = false;
      return running;
    },
    async open(path) {
      if (!running) throw new Error('No browser is running.');
      const page = await openPage(running, path);
      await page.bringToFront();
      return page;
    },
    close,
    async kill() {
      const killed = running;
      running = null;
      if (killed) await killBrowser(killed);
    },
  };
}
