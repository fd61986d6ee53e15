/** Which events of a block pass: what a look at the raw text leaves open, the event decides. */
import { idIn } from '../archive/row.ts';
import type { StoredEvent } from '../audit/event.ts';
import { matcherOf } from '../query/match.ts';
import type { Term } from '../query/query.ts';
import { createGlance } from './glance.ts';
import { cutLines, lineAt } from './lines.ts';
import { NOTHING } from './nothing.ts';
import type { TableBlock } from './table-block.ts';
import { ASK, NO } from './verdict.ts';

/** @returns the rows of the block that pass, of those that are wanted. */
export type Look = (block: TableBlock, text: string, isWanted: (index: number) => boolean) => number[];

/** @param terms those that columns do not answer; all must hold. */
export function createLook(terms: readonly Term[]): Look {
  const tests = terms.map((term) => ({
    glance: createGlance(term),
    holds: matcherOf([term], { accounts: [], now: 0 }),
  }));
  const needsId = terms.some(({ kind }) => kind === 'field');

  return ({ columns: { names } }, text, isWanted) => {
    if (tests.some(({ glance }) => glance.isAbsent(text))) return [];
    const lines = cutLines(text);
    const seen = tests.map(({ glance }) => glance.look(text, lines, names));
    const eventAt = (index: number): StoredEvent => {
      const json = lineAt(text, lines, index);
      return { ...NOTHING, json, id: names[index] ?? (needsId ? idIn(json) : '') };
    };
    const passing: number[] = [];
    for (let index = 0; index + 1 < lines.length; index++) {
      if (seen.some((verdicts) => verdicts[index] === NO) || !isWanted(index)) continue;
      const open = tests.filter((_, test) => seen[test]?.[index] === ASK);
      if (open.length > 0) {
        const event = eventAt(index);
        if (!open.every(({ holds }) => holds(event))) continue;
      }
      passing.push(index);
    }
    return passing;
  };
}
