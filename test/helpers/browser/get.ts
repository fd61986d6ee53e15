/** A browser, brought here where there is none. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type BrowserKind, findBrowser } from './find.ts';

const DEBIAN_PACKAGES: Record<BrowserKind, string> = { chrome: 'chromium', firefox: 'firefox-esr' };

/** Where `@puppeteer/browsers` puts what it brings: outside the project, so that a fresh clone finds it again. */
const DOWNLOADS = join(homedir(), '.cache', 'puppeteer');

export class NoBrowserError extends Error {
  override readonly name = 'NoBrowserError';
}

/**
 * @param say tells the person what takes time.
 * @returns the path of the executable.
 * @throws NoBrowserError with the one command to type.
 */
export async function getBrowser(kind: BrowserKind, say: (line: string) => void): Promise<string> {
  const found = findBrowser(kind);
  if (found) return found;
  const isDebianRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  const name = DEBIAN_PACKAGES[kind];
  say(`No ${kind === 'chrome' ? 'Chrome, Chromium or Edge' : 'Firefox'} found. Getting ${name} …`);
  const got = await (isDebianRoot ? installPackage(name) : download(kind));
  if (got) return got;
  throw new NoBrowserError(
    isDebianRoot
      ? `${name} could not be installed. Type: apt-get update && apt-get install -y ${name}`
      : `No browser could be brought here. Type: sudo apt-get install -y ${name} (or install one, and set ${kind === 'chrome' ? 'CHROME_PATH' : 'FIREFOX_PATH'} to it)`,
  );

  async function installPackage(debianPackage: string): Promise<string | null> {
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
    return findBrowser(kind);
  }
}

async function download(kind: BrowserKind): Promise<string | null> {
  const output = await run('npx', ['@puppeteer/browsers', 'install', `${kind}@stable`, '--path', DOWNLOADS]);
  // Its last line is "chrome@123.0 /where/it/is".
  const path = output?.trim().split('\n').at(-1)?.replace(/^\S+ /, '') ?? '';
  return existsSync(path) ? path : null;
}

/** Leaves the event loop free while it runs. @returns what the command printed; null when it failed or is not there. */
export async function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string | null> {
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve) => {
    child.once('error', () => resolve(null));
    child.once('close', (code) => resolve(code === 0 ? output : null));
  });
}
