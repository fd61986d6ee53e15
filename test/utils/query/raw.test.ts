/** What is found in stored text, against what the values say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsAtPath } from '../../../utils/query/holds-at-path.ts';
import { holdsText } from '../../../utils/query/holds-text.ts';
import type { Pattern } from '../../../utils/query/query.ts';
import { patternFor, rawSearchOf } from '../../../utils/query/raw.ts';
import { textPattern } from '../../../utils/query/text.ts';
import { type JsonTree, anyHand, anyTree, leavesOf, writeTree } from '../../helpers/json-tree.ts';
import { anyText } from '../../helpers/query.ts';

/** An event and something that stands in it more often than not: a piece of a value or of a key, in another case. */
const search = fc
  .tuple(anyTree, anyTree, anyHand, anyText, fc.nat(), fc.nat(30), fc.nat(6), fc.nat(2))
  .map(([context, other, choose, stranger, which, from, length, change]) => {
    const tree: JsonTree = {
      members: [
        ['context', context],
        ['other', other],
        ['_links', other],
      ],
    };
    const places = leavesOf(tree);
    const [text, path] = places[which % Math.max(1, places.length)] ?? [stranger, ['x']];
    const piece = (text ?? 'null').slice(from % ((text ?? '').length + 1)).slice(0, length + 1);
    const needle = [piece, piece.toUpperCase(), stranger][change] ?? piece;
    return { tree, json: writeTree(tree, choose), needle, text, path };
  });

const isInRaw = (json: string, term: Parameters<typeof rawSearchOf>[0]) => {
  const raw = rawSearchOf(term);
  return raw === null || json.search(patternFor(json, raw)) >= 0;
};

describe('text', () => {
  it('is found by any part of any value but links, and in the stored text wherever it is', () => {
    let found = 0;
    fc.assert(
      fc.property(search, ({ tree, json, needle }) => {
        const values = leavesOf(tree).flatMap(([text, path]) => (text === null || path[0] === '_links' ? [] : [text]));
        const isThere = values.some((value) => textPattern(needle).test(value));
        expect(holdsText(needle)(json)).toBe(isThere);
        expect(isInRaw(json, { kind: 'text', text: needle, not: false }) || !isThere).toBe(true);
        found += Number(isThere);
      }),
      { numRuns: 600 },
    );
    expect(found).toBeGreaterThan(60);
  });

  it('is found as the value reads, not as it is escaped', () => {
    const json = String.raw`{"key":"caf\u00E9 \ud83d\ude00\/ \"q\" C:\\new\n","n":12345678901234567890}`;
    const holds = (text: string) => holdsText(text)(json);
    expect(['CAFÉ', '😀/', '"Q"', 'c:\\new', 'w\n', '5678901234567890', ''].map(holds)).not.toContain(false);
    expect(['key', '\\\\n', '\\u', '00e9', '12345678901234567000', 'n1'].map(holds)).not.toContain(true);
  });
});

it.each(['\\ud801\udc28', '\ud801\\udc28', '\\ud801\\udc28', '𐐨'])(
  'a letter in another case is found in %j, whichever half of it is escaped',
  (written) => {
    expect(isInRaw(`{"a":"k${written}k"}`, { kind: 'text', text: 'K𐐀K', not: false })).toBe(true);
  },
);

describe('a value in the context', () => {
  it('is found in the stored text wherever it is', () => {
    let found = 0;
    const pattern = (text: string, cut: number): Pattern =>
      cut < 3 ? { text: Array.from(text).toSpliced(cut, 1, '*').join(''), wild: true } : { text, wild: false };
    fc.assert(
      fc.property(search, fc.nat(5), fc.nat(4), ({ json, text, path }, cut, skipped) => {
        const values = [pattern(text ?? 'null', cut)];
        const keys = path.slice(1).slice(-skipped).map(String);
        const isThere = holdsAtPath(keys, values)(json);
        expect(isThere || path[0] !== 'context').toBe(true);
        expect(isInRaw(json, { kind: 'context', path: keys, values, not: false }) || !isThere).toBe(true);
        found += Number(isThere);
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(50);
  });

  const json = JSON.stringify({
    msisdn: 'outside',
    context: {
      new: { msisdn: '447700900101', 'a.b': 1, urls: ['x', { url: 'y' }], '1': ['deep'], nothing: null, empty: '' },
      old: { msisdn: '447700900102' },
    },
  });
  const holds = (path: string[], ...texts: string[]) =>
    holdsAtPath(
      path,
      texts.map((text) => ({ text, wild: text.includes('*') })),
    )(json);

  it.each([
    [['new', 'msisdn'], '447700900101'],
    [['msisdn'], '447700900102'],
    [['MSISDN'], '4477*'],
    [[], '447700900101'],
    [['a.b'], '1'],
    [['urls'], 'X'],
    [['urls', '1'], 'x'],
    [['urls', 'url'], 'y'],
    [['urls', '2', 'url'], 'y'],
    [['new', '1', '1'], 'deep'],
    [['new', '1'], 'deep'],
    [['nothing'], 'null'],
    [['empty'], ''],
    [['absent'], ''],
  ])('stands under %j: %s', (path, text) => {
    expect(holds(path, 'no', text)).toBe(true);
  });

  it.each([
    [['new', 'msisdn'], '447700900102'],
    [['msisdn'], '4477'],
    [['msisdn'], 'outside'],
    [['context', 'new', 'msisdn'], '447700900101'],
    [['sisdn'], '447700900101'],
    [['new'], '447700900101'],
    [['urls', '2'], 'x'],
    [['b'], '1'],
    [['msisdn'], ''],
  ])('does not stand under %j: %s', (path, text) => {
    expect(holds(path, text)).toBe(false);
  });

  it('takes no age to be found in lists in lists', () => {
    const deep = `{"context":${'['.repeat(3000)}"x"${']'.repeat(3000)}}`;
    expect(holdsAtPath(['no', ...Array.from({ length: 20 }, () => '1')], [{ text: 'x', wild: false }])(deep)).toBe(
      false,
    );
  });
});

it('finds the beginning of a text that is longer than any expression can be', () => {
  const text = 'é"k😀'.repeat(50_000);
  const written = [JSON.stringify(text), JSON.stringify(text).replaceAll('é', String.raw`\u00e9`)];
  expect(written.map((json) => isInRaw(json, { kind: 'text', text, not: false }))).toEqual([true, true]);
  const wild = `${'*😀k'.repeat(50_000)}${'z'.repeat(50_000)}`;
  const term = { kind: 'context' as const, path: [], values: [{ text: wild, wild: true }], not: false };
  const json = JSON.stringify({ context: '*😀k'.repeat(400) });
  expect([holdsAtPath([], term.values)(json), isInRaw(json, term)]).toEqual([true, true]);
});

it('leaves to the look at the event what stored text cannot tell', () => {
  const values = (text: string, wild: boolean) => [{ text, wild }];
  const context = { kind: 'context' as const, path: ['a'] };
  expect(rawSearchOf({ kind: 'text', text: 'a', not: true })).toBeNull();
  expect(rawSearchOf({ kind: 'text', text: '', not: false })).toBeNull();
  expect(rawSearchOf({ ...context, values: values('*', true), not: false })).toBeNull();
  const many = Array.from({ length: 500 }, (_, index) => ({ text: `value ${index}`, wild: false }));
  expect(rawSearchOf({ ...context, values: many, not: false })).toBeNull();
  expect(rawSearchOf({ kind: 'field', field: 'ip', values: values('192.0.2.1', false), not: false })).toBeNull();
  expect(rawSearchOf({ kind: 'after', at: { kind: 'absolute', time: 0 } })).toBeNull();
});
