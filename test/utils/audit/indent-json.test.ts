import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indentJson } from '../../../utils/audit/indent-json.ts';

describe('JSON over several lines', () => {
  it('is what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(undefined, 1, '\t'), (value, blanks) => {
        expect(indentJson(JSON.stringify(value, null, blanks))).toBe(JSON.stringify(value, null, 2));
      }),
    );
  });

  it('keeps digits that no number holds, and keys that stand twice (fault 43)', () => {
    const text = '{"a":9007199254740993,"price":1.10,"a":1e400}';
    expect(indentJson(text)).toBe('{\n  "a": 9007199254740993,\n  "price": 1.10,\n  "a": 1e400\n}');
  });

  it('takes brackets and blanks within a text for text', () => {
    const text = '{"a\\"{":" [1, 2] \\\\"}';
    expect(indentJson(text)).toBe('{\n  "a\\"{": " [1, 2] \\\\"\n}');
  });

  it.each(['', 'no json at all', '}{]', '"open'])('leaves of %j what there is', (text) => {
    expect(indentJson(text).replaceAll(/[\n ]/g, '')).toBe(text.replaceAll(' ', ''));
  });

  it('does not grow without end where values are nested without end (fault 38)', () => {
    const depth = 20_000;
    expect(indentJson('['.repeat(depth) + ']'.repeat(depth)).length).toBeLessThan(depth * 150);
  });
});
