import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changeTexts, diffJson } from '../../../utils/audit/changes.ts';
import type { Json } from '../../../utils/audit/event.ts';

const json = fc.jsonValue({ maxDepth: 5 }).map((value) => JSON.parse(JSON.stringify(value)) as Json);

/** A value as a flat table, so that changes can be made to it without the code under test. */
function flatten(value: Json | undefined, path: readonly string[] = []): [string, string][] {
  if (value === undefined) return [];
  const isBranch = typeof value === 'object' && value !== null;
  if (!isBranch || Object.keys(value).length === 0) return [[JSON.stringify(path), JSON.stringify(value)]];
  const keys = Array.isArray(value) ? value.map((_, index) => `${index + 1}`) : Object.keys(value);
  return keys.flatMap((key, index) => flatten(Object.values(value)[index], [...path, key]));
}

/** A branch that loses its last leaf, or gets its first one, is told of by the leaf. */
const withoutEmpty = (table: Iterable<[string, string]>) =>
  [...table].filter(([, text]) => !/^(\{\}|\[\])$/.test(text));

const swap = ({ path, before, after }: Change): Change => ({ path, before: after, after: before });
const sorted = (changes: readonly Change[]) =>
  changes
    .map((change) => JSON.stringify([change.path, change.before ?? 'nothing', change.after ?? 'nothing']))
    .toSorted();

describe('the diff of two JSON values', () => {
  it('is empty for a value and itself', () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(diffJson(value, structuredClone(value))).toEqual([]);
      }),
    );
  });

  it('made to the one gives the other', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        const table = new Map(flatten(before));
        for (const change of diffJson(before, after)) {
          for (const [path] of flatten(change.before, change.path)) table.delete(path);
          for (const [path, text] of flatten(change.after, change.path)) table.set(path, text);
        }
        expect(new Map(withoutEmpty(table))).toEqual(new Map(withoutEmpty(flatten(after))));
      }),
    );
  });

  it('backwards is the same with its sides changed', () => {
    fc.assert(
      fc.property(json, json, (before, after) => {
        expect(sorted(diffJson(after, before))).toEqual(sorted(diffJson(before, after).map(swap)));
      }),
    );
  });

  it('names the place, counting positions in lists from 1', () => {
    const before = { urls: ['a', 'b'], old: true, same: { x: 1 } };
    const after = { same: { x: 1 }, urls: ['a', 'c', 'd'], fresh: { y: null } };
    expect(diffJson(before, after)).toEqual([
      { path: ['urls', '2'], before: 'b', after: 'c' },
      { path: ['urls', '3'], before: undefined, after: 'd' },
      { path: ['old'], before: true, after: undefined },
      { path: ['fresh', 'y'], before: undefined, after: null },
    ]);
  });

  it.each<[string, Json, Json]>([
    ['a number and its digits', 1, '1'],
    ['an empty list and an empty object', [], {}],
    ['a list and an object with the same keys', ['x'], { 1: 'x' }],
    ['nothing there and null', {}, { a: null }],
    ['an empty object and none', {}, { a: {} }],
    ['false and zero', false, 0],
  ])('tells %s apart', (_what, before, after) => {
    expect(diffJson(before, after)).toHaveLength(1);
  });

  it('does not follow keys that would poison a prototype', () => {
    const after = JSON.parse('{"__proto__":{"admin":true}}') as Json;
    expect(diffJson({}, after)).toEqual([{ path: ['__proto__', 'admin'], before: undefined, after: true }]);
    expect(diffJson(after, {})).toHaveLength(1);
  });

  it('ends also where values are nested without end', () => {
    const nest = (leaf: string) => JSON.parse(`${'['.repeat(20_000)}${leaf}${']'.repeat(20_000)}`) as Json;
    expect(diffJson(nest('1'), nest('2'))).toEqual([]);
    const shallow = (leaf: string) => JSON.parse(`${'['.repeat(200)}${leaf}${']'.repeat(200)}`) as Json;
    expect(diffJson(shallow('1'), shallow('2'))).toHaveLength(1);
  });
});

describe('the sides of a change', () => {
  it.each<[Omit<Change, 'path'>, [string | null, string | null]]>([
    [{ before: 'app', after: 'sip' }, ['app', 'sip']],
    [{ before: undefined, after: 'sip' }, [null, 'sip']],
    [{ before: 1, after: '1' }, ['1', '"1"']],
    [{ before: 'null', after: null }, ['"null"', 'null']],
    [{ before: '', after: 'x' }, ['""', 'x']],
    [{ before: { b: 1, a: [2] }, after: undefined }, ['{"a":[2],"b":1}', null]],
  ])('of %j read as %j', (sides, [before, after]) => {
    expect(changeTexts({ path: [], ...sides })).toEqual({ before, after });
  });
});
