import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasLeaf } from '../../../utils/query/leaves.ts';
import { anyHand, anyTree, leavesOf, writeTree } from '../../helpers/json-tree.ts';

function readLeaves(json: string): [string | null, (string | number)[]][] {
  const leaves: [string | null, (string | number)[]][] = [];
  hasLeaf(json, (text, path) => {
    leaves.push([text, [...path]]);
    return false;
  });
  return leaves;
}

it('finds every value with its path, however the JSON is written', () => {
  fc.assert(
    fc.property(anyTree, anyHand, (tree, choose) => {
      expect(readLeaves(writeTree(tree, choose))).toEqual(leavesOf(tree));
    }),
    { numRuns: 2000 },
  );
});

it('stops at the first value that is wanted', () => {
  const seen: unknown[] = [];
  const isWanted = (text: string | null) => seen.push(text) === 2;
  expect([hasLeaf('[1,2,3]', isWanted), seen]).toEqual([true, ['1', '2']]);
});

it('reads what is nested deeper than any stack', () => {
  const [[text, path] = [null, []]] = readLeaves(`${'['.repeat(50_000)}"x"${']'.repeat(50_000)}`);
  expect([text, path.length]).toEqual(['x', 50_000]);
});

it('finds nothing in nothing', () => {
  expect(['', '{}', '[[]]', '{"a":{}}'].flatMap(readLeaves)).toEqual([]);
});
