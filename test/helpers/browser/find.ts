/** Where a browser is on this machine. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export type BrowserKind = 'chrome' | 'firefox';

/** What a person may set to point at another browser. */
const VARIABLES: Record<BrowserKind, readonly string[]> = {
  chrome: ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH'],
  firefox: ['FIREFOX_PATH'],
};

const COMMANDS: Record<BrowserKind, readonly string[]> = {
  chrome: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC_APPLICATIONS: Record<BrowserKind, readonly string[]> = {
  chrome: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS: Record<BrowserKind, readonly string[]> = {
  chrome: [
    'Google/Chrome/Application/chrome.exe',
    'Chromium/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

/** @returns the path of the executable: what a variable names, else the first that is installed; null without any. */
export function findBrowser(kind: BrowserKind): string | null {
  const named = VARIABLES[kind].map((variable) => process.env[variable] ?? '');
  return [...named, ...installed(kind)].find((path) => path !== '' && existsSync(path)) ?? null;
}

function installed(kind: BrowserKind): string[] {
  if (process.platform === 'darwin') return MAC_APPLICATIONS[kind].map((path) => join('/Applications', path));
  if (process.platform !== 'win32') return COMMANDS[kind].map(which);
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((variable) => process.env[variable] ?? '');
  return roots.filter(Boolean).flatMap((root) => WINDOWS_PROGRAMS[kind].map((path) => join(root, path)));
}

function which(command: string): string {
  try {
    return execFileSync('which', [command], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim();
  } catch {
    return '';
  }
}
