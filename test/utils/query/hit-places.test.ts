import fc from 'fast-check';
import { expect, it } from 'vitest';
import { indentJson } from '../../../utils/audit/indent-json.ts';
import { jsonHitsOf } from '../../../utils/query/hit-places.ts';
import { hasLeaf } from '../../../utils/query/leaves.ts';
import { textPattern } from '../../../utils/query/text.ts';
import { anyHand, anyTree, writeTree } from '../../helpers/json-tree.ts';
import { anyText } from '../../helpers/query.ts';

/** The text with its hits marked. */
const hits = (json: string, needle: string) =>
  jsonHitsOf(json, [needle])
    .toReversed()
    .reduce((text, [from, to]) => `${text.slice(0, from)}‹${text.slice(from, to)}›${text.slice(to)}`, json);

it.each<[string, string, string]>([
  ['{"sip": "a SIP b"}', 'sip', '{"sip": "a ‹SIP› b"}'],
  ['{"a" : 12345678901234567890}', '890', '{"a" : 1234567‹890›1234567‹890›}'],
  ['["null", null, true]', 'null', '["‹null›", null, true]'],
  ['{"a": "x\\nline"}', 'line', '{"a": "‹x\\nline›"}'],
  ['{"a": "x\\u0041y"}', 'XAY', '{"a": "‹x\\u0041y›"}'],
  ['{"a": "b"}', '"', '{"a": "b"}'],
])('in %s marks %s where a value says it', (json, needle, marked) => {
  expect(hits(json, needle)).toBe(marked);
});

it('marks something in just those texts one of whose values holds what is sought', () => {
  fc.assert(
    fc.property(anyTree, anyHand, anyText, (tree, hand, needle) => {
      fc.pre(needle !== '');
      const json = indentJson(writeTree(tree, hand));
      const isHeld = hasLeaf(json, (value) => value !== null && textPattern(needle).test(value));
      expect(jsonHitsOf(json, [needle]).length > 0).toBe(isHeld);
    }),
    { numRuns: 1000 },
  );
});

it('takes a text that was cut in the middle of a value, and one of a megabyte', () => {
  expect(hits('{"a": "b c', 'zzz')).toBe('{"a": "b c');
  expect(jsonHitsOf(`{"a":"${'x\\n'.repeat(400_000)}y"}`, ['y'])).toHaveLength(1);
});
