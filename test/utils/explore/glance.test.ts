/** What the raw text says of a term, against what the events say. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createGlance } from '../../../utils/explore/glance.ts';
import { cutLines } from '../../../utils/explore/lines.ts';
import { NOTHING } from '../../../utils/explore/nothing.ts';
import { ASK, NO, YES } from '../../../utils/explore/verdict.ts';
import { matches } from '../../../utils/query/match.ts';
import type { Term } from '../../../utils/query/query.ts';
import { type JsonTree, anyHand, anyTree, leavesOf, writeTree } from '../../helpers/json-tree.ts';
import { anyText } from '../../helpers/query.ts';

/** Entries of a list with links, as they come or bare, and a piece of what stands in them, be it value or key. */
const search = fc
  .tuple(
    fc.array(fc.tuple(anyTree, anyTree, fc.nat(3)), { minLength: 1, maxLength: 4 }),
    anyHand,
    anyText,
    fc.nat(),
    fc.nat(9),
  )
  .map(([entries, choose, stranger, which, from]) => {
    const trees = entries.map(([context, other, form]): JsonTree => {
      const links = ['_links', other] as const;
      if (form === 3) return other;
      return { members: form === 0 ? [links, ['context', context]] : [['id', 'x'], ['context', context], links] };
    });
    const leaves = trees.flatMap((tree) => leavesOf(tree));
    const texts = leaves.flatMap(([leaf, path]) => [leaf ?? 'null', path.join()]);
    const text = [...texts, stranger][which % (texts.length + 1)] ?? '';
    const needle = from > 7 ? stranger : text.slice(from % (text.length + 1)).slice(0, 4);
    return { lines: trees.map((tree) => writeTree(tree, choose)), needle };
  });

const termOf = (needle: string, kind: number, not: boolean): Term => {
  const values = [{ text: needle, wild: false }];
  if (kind === 0) return { kind: 'context', path: [], values, not };
  return kind === 1 ? { kind: 'field', field: 'id', values, not } : { kind: 'text', text: needle, not };
};

const AROUND = { accounts: [], now: 0 };

it('is sure only of what is so, and mostly sure', () => {
  const count = { [NO]: 0, [YES]: 0, [ASK]: 0 };
  fc.assert(
    fc.property(search, fc.nat(5), fc.boolean(), ({ lines, needle }, kind, not) => {
      const term = termOf(needle, kind, not);
      const text = lines.join('\n');
      const names = { 1: 'h:1' };
      const glance = createGlance(term);
      const verdicts = glance.look(text, cutLines(text), names);
      const isTrue = lines.map((json, line) => {
        const id = line === 1 ? 'h:1' : json.includes('"id"') ? 'x' : '';
        return matches({ ...NOTHING, id, json }, [term], AROUND);
      });
      for (const verdict of verdicts) count[verdict as typeof ASK]++;
      const known = Array.from(verdicts, (verdict, line) => (verdict === ASK ? isTrue[line] : verdict === YES));
      expect(known).toEqual(isTrue);
      expect(glance.isAbsent(text) && isTrue.includes(true)).toBe(false);
    }),
    { numRuns: 1000 },
  );
  expect(Math.min(count[NO], count[YES])).toBeGreaterThan(count[ASK] / 9);
}, 20_000);
