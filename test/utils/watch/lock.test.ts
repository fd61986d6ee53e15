import { expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../utils/time.ts';
import { asksForPassphrase, isConfirmed, lockDue } from '../../../utils/watch/lock.ts';
import { DEFAULT_SETTINGS } from '../../../utils/watch/settings.ts';
import { NOW } from '../../helpers/build-event.ts';

const present = { activeAt: NOW, usedAt: NOW };
const after15 = { ...DEFAULT_SETTINGS, lockAfterMinutes: 15 };

it.each([
  ['stays open while somebody is there', after15, NOW + 14 * MINUTE, null],
  ['is due after the time that was chosen', after15, NOW + 16 * MINUTE, 'idle'],
  ['is due at once after a sleep', after15, NOW + 9 * HOUR, 'idle'],
  ['stays open for ever where the browser’s end locks it', DEFAULT_SETTINGS, NOW + 900 * HOUR, null],
  ['takes a little clock drift', after15, NOW - 4 * MINUTE, null],
  ['is due when the clock was set back', DEFAULT_SETTINGS, NOW - 6 * MINUTE, 'clock'],
] as const)('an unlocked vault %s', (_what, settings, now, why) => {
  expect(lockDue(present, settings, now)).toBe(why);
});

it.each([
  [0, true],
  [5 * MINUTE, true],
  [5 * MINUTE + 1, false],
  [-6 * MINUTE, false],
])('counts a passphrase given %d ms ago as given: %s', (age, confirmed) => {
  expect(isConfirmed(present, NOW + age)).toBe(confirmed);
});

it('takes anything stored for a locked vault but one that says it is open', () => {
  const stored = [null, { mode: 'open' }, { mode: 'passphrase' }, {}, 'damaged', 7];
  expect(stored.map(asksForPassphrase)).toEqual([false, false, true, true, true, true]);
});
