/** A browser with the shipped build and the emulator behind it, on its own or shared by all the tests of a worker. */
import type { Page } from 'puppeteer-core';
import { test } from 'vitest';
import { type Emulator, startEmulator } from '../../emulator/emulator.ts';
import { startConnectProxy } from '../../emulator/proxy.ts';
import { IMMEDIATE } from '../../emulator/settings.ts';
import { findWelcome } from './extension.ts';
import type { BrowserKind } from './find.ts';
import { getBrowser } from './get.ts';
import { type LaunchOptions, type Launched, launch } from './launch.ts';

export interface Running {
  readonly emulator: Emulator;
  readonly launched: Launched;
  /** Every address but api.nexmo.com that anything in the browser asked the proxy for. Firefox only. */
  readonly refused: readonly string[];
  /** The options page that the extension opened by itself when it was installed. It stays open, behind. */
  readonly welcome: Page;
  readonly close: () => Promise<void>;
}

/** Starts one, with what stands behind it. @returns once the extension has opened its options page. */
export async function startBrowser(
  kind: BrowserKind,
  firefoxPrefs: LaunchOptions['firefoxPrefs'] = {},
): Promise<Running> {
  const emulator = await startEmulator({ settings: IMMEDIATE });
  const proxy = await startConnectProxy({ tlsPort: emulator.tlsPort });
  const executable = await getBrowser(kind, () => undefined);
  const launched = await launch(kind, { executable, headless: true, emulator, proxyPort: proxy.port, firefoxPrefs });
  const close = async () => {
    await launched.close();
    await proxy.close();
    await emulator.close();
  };
  return { emulator, launched, refused: proxy.refused, welcome: await findWelcome(launched), close };
}

/** Gives one of each kind to all the tests of a worker, started when first asked for: most tests are done sooner than that. */
// oxlint-disable-next-line no-empty-pattern -- Vitest reads here what a fixture needs of others
export const worker = test.extend('shared', { scope: 'worker' }, ({}, { onCleanup }) => {
  const started = new Map<BrowserKind, Promise<Running>>();
  onCleanup(async () => {
    for (const running of started.values()) await (await running).close();
  });
  return (kind: BrowserKind) => {
    const running = started.get(kind) ?? startBrowser(kind);
    started.set(kind, running);
    return running;
  };
});
