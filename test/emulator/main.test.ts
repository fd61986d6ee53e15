/** The program of the command line. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { addDemoAccounts, DEMO_ACCOUNTS } from './demo.ts';
import { startEmulator } from './emulator.ts';
import { basic, NOW } from './probe.ts';
import { listen } from './server.ts';

const MAIN = new URL('main.ts', import.meta.url).pathname;
const FREE = ['--port', '0', '--tls-port', '0'];

function run(...flags: string[]): ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream } {
  const child = spawn(process.execPath, [MAIN, ...flags], { stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function finish(...flags: string[]): Promise<{ code: unknown; out: string; errors: string }> {
  const child = run(...flags);
  const [[code], out, errors] = await Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]);
  return { code, out, errors };
}

/** What it says once it runs. */
async function welcome({ stdout }: ReturnType<typeof run>): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  let said = '';
  stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    if (said.includes('POST secrets')) resolve(said);
  });
  return promise;
}

it('starts, says how to reach it, obeys its flags, and ends with Ctrl+C', async () => {
  const flags = ['--events', '1000000', '--story', 'takeover', '--now', '2026-03-31T12:00:00', '--feed-ms', '0'];
  const child = run(...FREE, ...flags, '--set', 'visibilityDelayMs=0', '--set', 'listLatencyMs=0');
  const said = await welcome(child);
  const [, credentials = '', target = ''] = /curl -u (\S+) '(\S+)'/.exec(said) ?? [];
  const response = await fetch(target, { headers: { authorization: basic(credentials) } });
  expect(await response.json()).toMatchObject({
    _embedded: {
      events: [
        { event_type: 'USER_PRODUCT_SEARCH', created_at: expect.stringMatching(/^2026-03-31T12:00:0/) as unknown },
        {},
      ],
    },
    page: { totalElements: 1_000_006 },
  });
  expect(said).toMatch(/key a1b2c3d4 {3}secret \w+ {3}1000006 events/);
  expect(said).toMatch(/SPKI {4}[\w+/]{43}=/);
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([0, null]);
});

it('shows a quiet month of two accounts if not told otherwise', async () => {
  const emulator = await startEmulator();
  onTestFinished(() => emulator.close());
  addDemoAccounts(emulator, { seed: 1, now: NOW });
  expect(emulator.accounts.map(({ apiKey }) => apiKey)).toEqual(['a1b2c3d4', '5ab0ac01']);
  expect(Math.min(...emulator.accounts.map(({ count }) => count))).toBeGreaterThan(50);
  const secrets = DEMO_ACCOUNTS.map(({ secrets: [secret] }) => secret);
  expect(secrets.every((secret) => /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,25}$/.test(secret))).toBe(true);
});

it('refuses a wrong flag with its remedy, without a stack', async () => {
  const { code, out, errors } = await finish('--wrong');
  expect([code, out]).toEqual([2, '']);
  expect(errors).toBe("Unknown option '--wrong'\nnpm run emulator -- --help tells what there is.\n");
});

it('says which port is in use', async () => {
  const server = createServer();
  onTestFinished(() => void server.close());
  const port = await listen(server, 0);
  const { code, errors } = await finish('--port', '0', '--tls-port', String(port));
  expect(code).toBe(1);
  expect(errors).toBe(
    `Port ${port} is in use. End the program that uses it, or choose others: --port 0 --tls-port 0.\n`,
  );
});
