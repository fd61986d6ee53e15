/** What the command line program says. */
import { CONTROLS } from './control.ts';
import type { Emulator } from './emulator.ts';
import { STORIES } from './stories/registry.ts';
import { SWITCHES } from './settings.ts';

/** The answer to --help. */
export function helpText(): string {
  const switches = Object.entries(SWITCHES).map(
    ([name, { about, initial, takes }]) =>
      `  ${name.padEnd(20)} ${about}\n${''.padEnd(23)}${takes}; ${String(initial) || 'none'} if not set`,
  );
  return `A local Audit Events API, for tests and demonstrations. Not affiliated with Vonage.

npm run emulator -- [flags]

  --port N          plain listener, 0 for a free port (8480)
  --tls-port N      TLS listener, 0 for a free port (8481)
  --seed N          the same seed and --now give the same answers (1)
  --now TIME        starts the clock at a time, UTC, such as 2026-03-31T12:00:00
  --events N        a history of N events in a year, up to 1,000,000, instead of a quiet month
  --story NAME      told at the start; may be repeated: ${Object.keys(STORIES).join(', ')}
  --feed-ms N       an event every N ms, 0 for none (4000)
  --set NAME=VALUE  a switch; may be repeated
  --help            this text

Switches, with the values that they take:
${switches.join('\n')}
`;
}

interface Shown {
  readonly apiKey: string;
  readonly secrets: readonly string[];
}

/** What stands in the terminal once the emulator runs. */
export function welcomeText({ httpPort, tlsPort, spki, account }: Emulator, accounts: readonly Shown[]): string {
  const origin = `http://127.0.0.1:${httpPort}`;
  const [first] = accounts;
  const lines = accounts.map(
    ({ apiKey, secrets }) =>
      `  key ${apiKey}   secret ${secrets.join(' or ')}   ${account(apiKey).count} events now visible`,
  );
  const controls = CONTROLS.map(([usage, about]) => `  ${usage.padEnd(19)} ${about}`);
  return `The emulator of the Audit Events API is running. Ctrl+C ends it.

  plain   ${origin}/beta/audit/events
  TLS     127.0.0.1:${tlsPort}, as api.nexmo.com, with a certificate of its own
  SPKI    ${spki}

${lines.join('\n')}

Try:
  curl -u ${first?.apiKey}:${first?.secrets[0]} '${origin}/beta/audit/events?size=2'

Chromium reaches it under its real name with
  --host-resolver-rules='MAP api.nexmo.com:443 127.0.0.1:${tlsPort}' --ignore-certificate-errors-spki-list=${spki}

Change it while it runs, for example
  curl -X PATCH ${origin}/_emulator/settings -d '{"order":"asc","rateLimitPerSecond":1}'
  curl -X POST ${origin}/_emulator/story/takeover
All of ${origin}/_emulator/:
${controls.join('\n')}
`;
}
