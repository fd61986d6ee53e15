/** A real browser in a fresh profile, with the shipped build in it, that takes the emulator for api.nexmo.com. */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, launch as launchBrowser } from 'puppeteer-core';
import type { BrowserKind } from './find.ts';

/** Any fixed UUID: Firefox else makes up a new address for the extension's pages in every profile. */
const FIREFOX_UUID = 'b3a1f6c2-5d1e-4f0a-9c3b-7e2d8a4f6b10';
const GECKO_ID = 'audit-monitor-for-vonage@example.org';

/** Whoever starts a browser here ends it too, and its profile with it. */
const LEAVE_SIGNALS = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false } as const;

export interface LaunchOptions {
  readonly executable: string;
  readonly headless: boolean;
  /** Where Chromium finds api.nexmo.com, and the one key it shall trust there. */
  readonly emulator: { readonly tlsPort: number; readonly spki: string };
  /** A CONNECT proxy to the emulator, for Firefox, which cannot map a host. */
  readonly proxyPort: number;
  /** The build; the one that ships, if absent. */
  readonly folder?: string;
  /** A profile that was kept; a fresh one, if absent. */
  readonly profile?: string;
  /** Preferences of Firefox, beside those that every launch needs. */
  readonly firefoxPrefs?: Readonly<Record<string, string | number | boolean>>;
  readonly windowSize?: { readonly width: number; readonly height: number };
}

export interface Launched {
  readonly browser: Browser;
  /** The origin of the extension's pages, without a slash at its end. */
  readonly origin: string;
  readonly extensionId: string;
  readonly profile: string;
  /** Closes the browser; deletes its profile unless that is to be kept. */
  readonly close: (options?: { keepProfile: boolean }) => Promise<void>;
}

export function buildFolder(kind: BrowserKind): string {
  return resolve(import.meta.dirname, '../../../.output', `${kind}-mv3`);
}

export async function launch(kind: BrowserKind, options: LaunchOptions): Promise<Launched> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'audit-monitor-')));
  const folder = options.folder ?? buildFolder(kind);
  const forget = () => rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  let browser: Browser | null = null;
  try {
    browser = await (kind === 'chrome' ? launchChrome : launchFirefox)(options, profile, folder);
    const extensionId = await browser.installExtension(folder);
    const origin = kind === 'chrome' ? `chrome-extension://${extensionId}` : `moz-extension://${FIREFOX_UUID}`;
    return { browser, origin, extensionId, profile, close: closing(browser, forget) };
  } catch (error) {
    await browser?.close();
    if (options.profile === undefined) await forget();
    throw error;
  }
}

/** Ends a browser with all its processes at once, as a crash does. */
export async function killBrowser({ browser }: Launched): Promise<void> {
  const child = browser.process();
  if (!child?.pid) return;
  const gone = once(child, 'exit');
  if (process.platform === 'win32') child.kill('SIGKILL');
  // The browser is the leader of a group of its own.
  else process.kill(-child.pid, 'SIGKILL');
  await gone;
}

function closing(browser: Browser, forget: () => Promise<void>): Launched['close'] {
  return async ({ keepProfile } = { keepProfile: false }) => {
    await browser.close();
    if (!keepProfile) await forget();
  };
}

async function launchChrome(options: LaunchOptions, profile: string, folder: string): Promise<Browser> {
  const { executable, headless, emulator, windowSize } = options;
  if (!existsSync(join(profile, 'Default'))) await pinIcon(profile, unpackedId(folder));
  return launchBrowser({
    ...LEAVE_SIGNALS,
    executablePath: executable,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: null,
    args: [
      `--host-resolver-rules=MAP api.nexmo.com:443 127.0.0.1:${emulator.tlsPort}`,
      `--ignore-certificate-errors-spki-list=${emulator.spki}`,
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(windowSize ? [`--window-size=${windowSize.width},${windowSize.height}`] : []),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
}

function launchFirefox(
  { executable, headless, proxyPort, firefoxPrefs }: LaunchOptions,
  profile: string,
): Promise<Browser> {
  return launchBrowser({
    ...LEAVE_SIGNALS,
    browser: 'firefox',
    executablePath: executable,
    headless,
    userDataDir: profile,
    acceptInsecureCerts: true,
    // Since Firefox 153 a driver may open an extension's pages only with this.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: FIREFOX_UUID }),
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
      ...firefoxPrefs,
    },
  });
}

/** Chromium names an unpacked extension after its folder: the first 32 hex digits of the path's SHA-256, as letters a to p. */
function unpackedId(folder: string): string {
  const digits = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return Array.from(digits, (digit) => String.fromCharCode('a'.charCodeAt(0) + Number.parseInt(digit, 16))).join('');
}

async function pinIcon(profile: string, extensionId: string): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = { extensions: { pinned_extensions: [extensionId] } };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
