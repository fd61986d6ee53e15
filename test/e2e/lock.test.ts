/** What a lock ends, what is caught up after it, and when it falls by itself. */
import { describe, expect, it } from 'vitest';
import type { HoldMatch } from '../emulator/network/hold.ts';
import { readStored, runningChecks } from '../helpers/browser/archive.ts';
import { caughtUp } from '../helpers/browser/extension.ts';
import { click, lock, named, seeText, unlock } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL, PASSPHRASE } from '../helpers/credentials.ts';

const POINTS: [string, HoldMatch][] = [
  ['before the answer', { at: 'before-headers' }],
  ['in the middle of the answer', { at: 'mid-body' }],
  ['before its last byte', { at: 'before-last-byte' }],
  ['in the middle of the second page', { at: 'mid-body', path: /[?&]page=2/ }],
];

describe.each(['chrome', 'firefox'] as const)('a lock in %s', (kind) => {
  const session = useBrowser(kind);

  it.each(POINTS)(
    '%s ends a running check, and nothing more of it is stored; unlocking reads the rest, once (fault 76)',
    async (_point, match) => {
      const { emulator, watch, open } = session;
      await watch('Production', PASSPHRASE);
      emulator.account(CREDENTIAL.apiKey).tell('takeover');
      emulator.settings.sizeCap = 4;
      const options = await open('options.html');
      const popup = await open('popup.html');
      const hold = emulator.hold({ ...match, method: 'GET' });
      await click(popup, 'Check now');
      await hold.reached;
      const before = await readStored(options);
      expect(await runningChecks(options)).toHaveLength(1);

      await lock(options);
      await session.badgeText().toBe('lock');
      expect(await runningChecks(options)).toEqual([]);
      hold.release();
      expect(await readStored(options)).toEqual(before);

      const missed = 6 - before.events;
      await unlock(options, PASSPHRASE);
      await eventually(() => caughtUp(options)).toMatch(
        new RegExp(`^${missed} events from the \\d+ s you were locked$`),
      );
      await session.badgeText().toBe('6');
      expect((await readStored(options)).events).toBe(6);
    },
  );

  it('can fall by itself: after a time without use, and with the screen where the browser sees that', async () => {
    await session.watch('Production', PASSPHRASE);
    const page = await session.open('options.html');
    await page.waitForSelector('::-p-aria(Lock after[role="combobox"])');
    const withScreen = await page.$$(named('Lock with the screen', 'switch'));
    const help = await seeText(page, '#protection', 'Without a key or mouse.');
    const saysWhy = help.includes('Firefox cannot see when the screen is locked: choose a time instead.');
    expect([withScreen.length, saysWhy]).toEqual(kind === 'chrome' ? [1, false] : [0, true]);
  });
});
