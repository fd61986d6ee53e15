import fc from 'fast-check';
import { expect, it } from 'vitest';
import { exactNumber, withExactNumbers } from '../../../utils/vonage/exact-json.ts';
import { writeJson } from '../../../utils/vonage/write-json.ts';

const kept = (text: string) => writeJson(withExactNumbers(text, JSON.parse(text)));

/** JSON text with numbers as anybody may write them, a space wherever one may stand. */
const integer = fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }).map(String);
const digits = fc.nat(999_999).map(String);
const number = fc.oneof(
  integer,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.tuple(integer, digits).map(([whole, part]) => `${whole}.${part}0`),
  fc.tuple(digits, fc.constantFrom('e', 'E', 'e+', 'E-'), digits).map((parts) => parts.join('')),
  fc.constantFrom('-0', '0.0', '-0.0', '0.00000012', '1e999', '123456789.123456789', '0.1', '-1'),
);
const text = fc.string({ unit: 'binary', maxLength: 6 }).map((value) => JSON.stringify(value));
const { tree } = fc.letrec<{ tree: string[] }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(number, text, fc.constantFrom('true', 'false', 'null', '"a: 1.0"')).map((leaf) => [leaf]),
    fc.array(tie('tree'), { maxLength: 4 }).map((items) => ['['].concat(joined(items), ']')),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', '__proto__', 'constructor', 'id'), tie('tree')), {
        maxLength: 4,
        selector: ([key]) => key,
      })
      .map((items) => ['{'].concat(joined(items.map(([key, item]) => [JSON.stringify(key), ':'].concat(item))), '}')),
  ),
}));

function joined(items: readonly (readonly string[])[]): string[] {
  return items.flatMap((item, index) => (index > 0 ? [',', ...item] : [...item]));
}

it('keeps every value as it is and every number as it was written (fault 43)', () => {
  fc.assert(
    fc.property(tree, fc.constantFrom('', ' ', '\n  '), (tokens, space) => {
      const inside = ['{', '"events"', ':', ...tokens, '}'];
      return kept(inside.join(space)) === inside.join('');
    }),
    { numRuns: 2000 },
  );
});

it.each([
  '{"a":9007199254740993}',
  '{"a":1.0}',
  '{"a":-0}',
  '{"a":[0.0000001,1E5]}',
  '{"__proto__":{"a":12345678901234567890}}',
])('keeps %s to the letter', (written) => {
  expect(kept(written)).toBe(written);
});

it('leaves alone what would print back the same', () => {
  const written = '{"a":[1,0.5,-10,100,"1.0","9007199254740993"],"__proto__":{"b":1}}';
  const parsed: unknown = JSON.parse(written);
  expect([withExactNumbers(written, parsed) === parsed, writeJson(parsed)]).toEqual([true, written]);
});

it('says what a rounded number was', () => {
  const written = '{"user_id":9007199254740993,"other":1}';
  expect([exactNumber(written, 'user_id'), exactNumber(written, 'other'), exactNumber(written, 'none')]).toEqual([
    '9007199254740993',
    null,
    null,
  ]);
});

it('writes what is nested deeper than any stack (fault 38)', () => {
  const deep = `{"a":[${'['.repeat(20_000)}1${']'.repeat(20_000)},{"b":"c"},{}],"d":12345678901234567890}`;
  expect(writeJson(JSON.parse(deep))).toBe(deep.replace('12345678901234567890', '12345678901234567000'));
});
