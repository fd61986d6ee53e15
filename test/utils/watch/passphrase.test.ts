import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPassphraseFault } from '../../../utils/watch/passphrase.ts';

it.each([
  ['', 'empty'],
  ['elevenchars', 'short'],
  ['aaaaaaaaaaaaaaaa', 'common'],
  ['Password1234', 'common'],
  ['my passphrase', 'common'],
  ['1234567890 1234567890', 'common'],
  ['x'.repeat(1001), 'long'],
  ['orbit candle meadow violin', null],
  ['correct horse battery', null],
  ['пароль из четырёх слов', null],
  ['🛰️🕯️🌾🎻🦊🪁🧭🪵🧶🪐', null],
] as const)('says of "%s": %s', (passphrase, fault) => {
  expect(findPassphraseFault(passphrase)).toBe(fault);
});

it('takes every passphrase of twelve different letters, without rules of composition', () => {
  const letters = fc.uniqueArray(fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzäöü')), { minLength: 12 });
  fc.assert(fc.property(letters, (chosen) => findPassphraseFault(chosen.join('')) === null));
});

it('counts characters, not the bytes that write them', () => {
  expect(findPassphraseFault('😀😁😂🤣😃😄😅😆😉😊😋')).toBe('short');
});
