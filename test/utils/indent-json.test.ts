import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indentJson } from '../../utils/indent-json.ts';

it('writes JSON as everybody does', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
      const pretty = JSON.stringify(value, null, 2);
      expect([indentJson(JSON.stringify(value)), indentJson(pretty)]).toEqual([pretty, pretty]);
    }),
  );
});

it('leaves numbers and keys that stand there twice as they are (fault 43)', () => {
  expect(indentJson('{"a":9007199254740993,"a":1.10,"b":-0}')).toBe(
    '{\n  "a": 9007199254740993,\n  "a": 1.10,\n  "b": -0\n}',
  );
});

it('survives what is nested without end (fault 38)', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  expect(indentJson(deep).replaceAll(/\s/g, '')).toBe(deep);
});
