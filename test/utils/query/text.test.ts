import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutAtHits } from '../../../utils/query/hits.ts';
import { textPattern } from '../../../utils/query/text.ts';
import { wholePattern } from '../../../utils/query/whole-pattern.ts';
import { anyText } from '../../helpers/query.ts';

describe('a text', () => {
  it.each([
    ['in any case', 'BOOKing', 'the Booking line', true],
    ['with a letter that folds to another', 'k', '\u212a', true],
    ['beyond the first plane', '\u{10400}', '\u{10428}', true],
    ['with signs of expressions', 'a.*(b', 'xa.*(bx', true],
    ['with signs of expressions that say nothing else', 'a.b', 'axb', false],
    ['that is half a pair, where it stands alone', '\ud83d', 'x\ud83d', true],
    ['that is half a pair, but not in a whole one', '\ud83d', '😀', false],
    ['that is empty', '', '', true],
  ])('is found %s', (_what, needle, text, found) => {
    expect(textPattern(needle).test(text)).toBe(found);
  });

  it('may be longer than any expression can be', () => {
    const long = '😀k'.repeat(100_000);
    expect([textPattern(long).test(`x${long}`), textPattern(long).test(`x${long.slice(0, 900)}`)]).toEqual([
      true,
      false,
    ]);
  });

  it('is found in itself, whatever stands around it, by whole characters', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (needle, before, after) => {
        const isWhole =
          Array.from(before + needle + after).length ===
          [before, needle, after].flatMap((part) => Array.from(part)).length;
        fc.pre(isWhole);
        return textPattern(needle).test(before + needle + after);
      }),
    );
  });
});

describe('a whole value', () => {
  it.each([
    ['abc', false, 'ABC', true],
    ['abc', false, 'abcd', false],
    ['a*', false, 'abc', false],
    ['a*', false, 'A*', true],
    ['a*', true, 'ABC', true],
    ['*c', true, 'abc', true],
    ['a*c', true, 'abcb', false],
    ['a*b*c', true, 'a1b2c', true],
    ['a*b*c', true, 'a1c2b', false],
    ['a*a', true, 'a', false],
    ['*1*2*', true, '0\n1\n2\n3', true],
    ['*', true, '', true],
    ['', false, '', true],
    ['', false, 'a', false],
  ])('%j, with asterisks as wildcards: %j, is %j: %j', (text, wild, value, is) => {
    expect(wholePattern({ text, wild }).test(value)).toBe(is);
  });

  it('agrees with the plain way to read wildcards', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', '*', '1'), { maxLength: 6 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(letters, letters, (text, value) => {
        const plain = new RegExp(
          `^${text
            .split('*')
            .map((part) => RegExp.escape(part))
            .join('.*')}$`,
        );
        expect(wholePattern({ text, wild: true }).test(value)).toBe(plain.test(value));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([false, true])('may be longer than any expression can be, with wildcards: %j', (wild) => {
    const long = '😀k*'.repeat(100_000);
    const isIt = (value: string) => wholePattern({ text: long, wild }).test(value);
    expect([isIt(long.toUpperCase()), isIt(long.slice(0, -4)), isIt(`x${long}`)]).toEqual([true, wild, false]);
  });

  it('takes no age for many asterisks', () => {
    const text = `${'*a'.repeat(40)}*b`;
    expect(wholePattern({ text, wild: true }).test('a'.repeat(5000))).toBe(false);
  });
});

describe('what is shown', () => {
  it('is cut where the needles stand in it', () => {
    expect(cutAtHits('Booking line, booked', ['BOOK', '', 'line'])).toEqual([
      { part: 'Book', hit: true },
      { part: 'ing ', hit: false },
      { part: 'line', hit: true },
      { part: ', ', hit: false },
      { part: 'book', hit: true },
      { part: 'ed', hit: false },
    ]);
  });

  it('is whole again when its parts are joined, and only its hits hold a needle', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 2 }), (text, needles) => {
        const parts = cutAtHits(text, needles);
        expect(parts.map(({ part }) => part).join('')).toBe(text);
        const wanted = needles.filter((needle) => needle !== '').map(textPattern);
        for (const { part, hit } of parts) expect(wanted.some((pattern) => pattern.test(part))).toBe(hit);
      }),
    );
  });
});
