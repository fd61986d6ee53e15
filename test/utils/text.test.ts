import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printable, revealed } from '../../utils/text.ts';

it.each([
  ['a right-to-left override', 'safe\u202egpj.exe', 'safe gpj.exe'],
  ['line breaks and tabs', 'one\n\ttwo\r\nthree', 'one two three'],
  ['zero-width characters', 'a\u200bb\ufeffc', 'a b c'],
  ['a lone surrogate', 'x\ud800y', 'x\ufffdy'],
  ['a pile of accents', `e${'\u0301'.repeat(50)}`, `e${'\u0301'.repeat(4)}`],
])('takes %s out of a line (fault 41)', (_what, text, line) => {
  expect(printable(text, 120)).toBe(line);
});

it('cuts between characters, not inside one', () => {
  expect(printable('👩🏽‍💻'.repeat(100), 5)).not.toContain('\ufffd');
});

it('is never longer than asked and never holds a control character', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 300 });
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 130 }), (text, length) => {
      const line = printable(text, length);
      return Array.from(line).length <= length && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(line);
    }),
  );
});

it.each([
  ['a right-to-left override', 'invoice\u202efdp.exe', 'invoice‹U+202E›fdp.exe'],
  ['a zero-width space', 'a\u200bb', 'a‹U+200B›b'],
  ['a null', 'a\0b', 'a‹U+0000›b'],
  ['a line break', 'a\nb', 'a b'],
  ['nothing in plain text', 'Ünïcode 👩🏽‍💻 خط', 'Ünïcode 👩🏽‍💻 خط'],
])('reveals %s (fault 41)', (_what, text, shown) => {
  expect(revealed(text)).toBe(shown);
});
