/** What the tests and `npm start` themselves stand on. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { getBrowser, run } from '../helpers/browser/get.ts';
import { launch } from '../helpers/browser/launch.ts';

const NO_EMULATOR = { tlsPort: 1, spki: '' } as const;

it.each(['chrome', 'firefox'] as const)(
  'leaves nothing behind in %s where the extension cannot be installed',
  async (kind) => {
    const executable = await getBrowser(kind, () => undefined);
    const profiles = await mkdtemp(join(tmpdir(), 'profiles-'));
    vi.stubEnv('TMPDIR', profiles);
    onTestFinished(async () => {
      vi.unstubAllEnvs();
      await rm(profiles, { recursive: true, force: true });
    });
    const folder = join(profiles, 'nothing-here');
    const options = { executable, headless: true, emulator: NO_EMULATOR, proxyPort: 1, folder };
    await expect(launch(kind, options)).rejects.toThrow(/./);
    expect((await readdir(profiles)).filter((name) => name.startsWith('audit-monitor-'))).toEqual([]);
  },
);

it('can say how long it takes while a command runs', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  onTestFinished(() => clearInterval(timer));
  expect(await run(process.execPath, ['--version'])).toBe(`${process.version}\n`);
  expect(turns).toBeGreaterThan(0);
});

it('knows a command that failed, and one that is not there', async () => {
  expect(await run(process.execPath, ['--no-such-option'])).toBeNull();
  expect(await run('no-such-command', [])).toBeNull();
});
