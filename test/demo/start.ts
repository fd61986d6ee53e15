/** `npm start`: the main job on a local Audit API, in a real browser, until Ctrl+C. */
import { NoBrowserError, getBrowser } from '../helpers/browser/get.ts';
import { type Launched, launch } from '../helpers/browser/launch.ts';
import { DEMO_ACCOUNTS, addDemoAccounts } from '../emulator/demo.ts';
import { type Emulator, startEmulator } from '../emulator/emulator.ts';
import { build, isBuilt } from './build.ts';
import { DEMO_PASSPHRASE, enterAccount, firstEvents, followBadge } from './main-job.ts';
import { describeScreen } from './screen.ts';
import { say, step } from './steps.ts';

const FEED_EVERY_MS = 5000;
/** So many before the popup opens. */
const FEED_EVENTS = 3;
const [ACCOUNT] = DEMO_ACCOUNTS;
const isHeadless = process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];

try {
  await run();
} catch (error) {
  const isKnown = error instanceof NoBrowserError;
  say('', isKnown ? error.message : `It could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

async function run(): Promise<void> {
  say('Audit Monitor for Vonage, on a local Audit API with made-up events', '');
  const executable = await step('Finding a browser', () => getBrowser('chrome', (line) => say('', `  ${line}`)));
  if (!isBuilt('chrome')) await step('Building the extension', () => build('chrome'));
  const emulator = await step('Starting the local Audit API', startDemoEmulator);
  const launched = await step('Opening the browser', () =>
    launch('chrome', {
      executable,
      headless: isHeadless,
      emulator,
      proxyPort: 0,
      windowSize: { width: 1280, height: 900 },
    }),
  );
  endWith(launched, emulator);
  const options = await step('Entering the account on the options page', () => enterAccount(launched, ACCOUNT));
  const known = emulator.account(ACCOUNT.apiKey).count;
  const hasNews = () => emulator.account(ACCOUNT.apiKey).count >= known + FEED_EVENTS;
  await step('Waiting for the first events of the live feed', () => firstEvents(launched, options, hasNews));
  if (isHeadless) say(...(await describeScreen(launched, options)));
  say(
    '',
    `The live feed adds an event every ${FEED_EVERY_MS / 1000} s; the extension looks every minute. Ctrl+C ends it.`,
    `Its passphrase, for whoever locks it or changes how it is protected: ${DEMO_PASSPHRASE}`,
    '',
  );
  await followBadge(options, (line) => say(line));
}

async function startDemoEmulator(): Promise<Emulator> {
  const emulator = await startEmulator();
  addDemoAccounts(emulator, { seed: 1, now: Date.now() });
  emulator.startFeed({ apiKey: ACCOUNT.apiKey, everyMs: FEED_EVERY_MS });
  return emulator;
}

/** Ctrl+C, or closing the browser, ends both. */
function endWith(launched: Launched, emulator: Emulator): void {
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    say('', 'Ending …');
    void Promise.allSettled([launched.close(), emulator.close()]).then(() => process.exit(0));
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  launched.browser.once('disconnected', end);
}
