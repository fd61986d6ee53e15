/** `npm run screenshots`: the README's pictures, from the shipped build on the local Audit API. */
import { mkdir } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { DEMO_ACCOUNTS, addDemoAccounts } from '../emulator/demo.ts';
import { startEmulator } from '../emulator/emulator.ts';
import { IMMEDIATE } from '../emulator/settings.ts';
import { openPage, openPopupSized } from '../helpers/browser/extension.ts';
import { getBrowser } from '../helpers/browser/get.ts';
import { launch } from '../helpers/browser/launch.ts';
import { addAccount, click, seeText } from '../helpers/browser/person.ts';
import { build, isBuilt } from './build.ts';
import { openExplorer } from './explorer.ts';
import { DEMO_PASSPHRASE } from './main-job.ts';
import { photograph } from './photograph.ts';
import { say, step } from './steps.ts';

const FOLDER = resolve(import.meta.dirname, 'pictures');
const LABELS = ['Production', 'Staging'] as const;

if (!isBuilt('chrome')) await step('Building the extension', () => build('chrome'));
const executable = await step('Finding a browser', () => getBrowser('chrome', (line) => say(line)));
const emulator = await startEmulator({ settings: IMMEDIATE });
addDemoAccounts(emulator, { seed: 1, now: Date.now() });
const launched = await launch('chrome', { executable, headless: true, emulator, proxyPort: 0 });
try {
  await mkdir(FOLDER, { recursive: true });
  const options = await enterAccounts();
  const popup = await step('An eventful minute', playTakeover);
  const explorer = await openExplorer(launched);
  const paths = [
    ...(await photograph(popup, FOLDER, 'popup')),
    ...(await photograph(explorer, FOLDER, 'explorer')),
    ...(await photograph(options, FOLDER, 'options')),
  ];
  say(...paths.map((path) => relative(process.cwd(), path)));
} finally {
  await launched.close();
  await emulator.close();
}

async function enterAccounts(): Promise<Page> {
  const page = await openPage(launched, 'options.html', 'form');
  await page.setViewport({ width: 1000, height: 760, deviceScaleFactor: 2 });
  for (const [index, label] of LABELS.entries()) {
    if (index > 0) await click(page, 'Add account');
    const { apiKey, secrets } = DEMO_ACCOUNTS[index] ?? DEMO_ACCOUNTS[0];
    await addAccount(page, { label, apiKey, apiSecret: secrets[0] }, DEMO_PASSPHRASE);
  }
  await page.waitForFunction((count) => document.querySelectorAll('.health--ok').length === count, {}, LABELS.length);
  return page;
}

async function playTakeover(): Promise<Page> {
  emulator.account(DEMO_ACCOUNTS[0].apiKey).tell('takeover');
  const popup = await openPopupSized(launched);
  await click(popup, 'Check now');
  await seeText(popup, '.foot', 'Mark 6 as read');
  return popup;
}
