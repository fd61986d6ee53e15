/* oxlint-disable no-console -- a program of the command line talks to its terminal */
/** `npm run emulator`: the emulator on its own, until Ctrl+C. */
import { addDemoAccounts, DEMO_ACCOUNTS } from './demo.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { type Flags, readFlags, UsageError } from './flags.ts';
import { helpText, welcomeText } from './texts.ts';

/** Conventions of the shell: a wrong command line, and everything else that went wrong. */
const EXIT_USAGE = 2;
const EXIT_FAILURE = 1;

try {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) console.log(helpText());
  else await run(flags);
} catch (error) {
  console.error(explain(error));
  process.exitCode = error instanceof UsageError ? EXIT_USAGE : EXIT_FAILURE;
}

async function run({ start, stories, feedMs, events, ...options }: Flags): Promise<void> {
  const ahead = start === undefined ? 0 : start - Date.now();
  const now = () => Date.now() + ahead;
  const emulator = await startEmulator({ ...options, now });
  addDemoAccounts(emulator, { seed: options.seed, now: now(), ...(events === undefined ? {} : { events }) });
  const [{ apiKey }] = DEMO_ACCOUNTS;
  for (const story of stories) emulator.account(apiKey).tell(story);
  if (feedMs > 0) emulator.startFeed({ apiKey, everyMs: feedMs });
  console.log(welcomeText(emulator, DEMO_ACCOUNTS));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(emulator));
}

async function stop(emulator: Emulator): Promise<void> {
  await emulator.close();
  console.log('The emulator has ended.');
}

function explain(error: unknown): string {
  if (error instanceof UsageError) return `${error.message}\nnpm run emulator -- --help tells what there is.`;
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error) {
    return `Port ${String(error.port)} is in use. End the program that uses it, or choose others: --port 0 --tls-port 0.`;
  }
  return `The emulator could not start: ${error instanceof Error ? error.message : String(error)}`;
}
