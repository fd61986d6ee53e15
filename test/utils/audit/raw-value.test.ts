import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rawValue } from '../../../utils/audit/raw-value.ts';

it('finds what parsing finds', () => {
  const keys = fc.constantFrom('context', 'id', 'a"b', '', '__proto__');
  fc.assert(
    fc.property(fc.dictionary(keys, fc.jsonValue()), keys, fc.constantFrom(undefined, 1), (object, key, blanks) => {
      const text = rawValue(JSON.stringify(object, null, blanks), key);
      const value = Object.hasOwn(object, key) ? JSON.stringify(object[key]) : null;
      expect(text === null ? null : JSON.stringify(JSON.parse(text))).toBe(value);
    }),
  );
});

it.each([
  ['{"context":{"amount":9007199254740993,"price":1.10}}', '{"amount":9007199254740993,"price":1.10}'],
  ['{"a":{"context":1},"context": 2 }', '2'],
  ['{"context":1,"context":2}', '2'],
  ['{"a":"\\"context\\":1"}', null],
  ['{"cont\\u0065xt":[1]}', '[1]'],
  [`{"context":${'['.repeat(20_000)}${']'.repeat(20_000)}}`, '['.repeat(20_000) + ']'.repeat(20_000)],
  ['[{"context":1}]', null],
  ['"context"', null],
  ['', null],
])('of %.60s gives the text as it was written', (json, text) => {
  expect(rawValue(json, 'context')).toBe(text);
});
