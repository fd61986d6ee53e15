/** Which events of a block pass: what the raw text proposes, the parsed event decides. */
import { toStoredEvent } from '../archive/stored-event.ts';
import { type MatchContext, matches, rawPattern } from '../query/match.ts';
import type { Term } from '../query/query.ts';
import type { TableBlock } from './table.ts';

/** @returns the indices of those that pass, of those that are wanted. */
export type Look = (block: TableBlock, text: string, isWanted: (index: number) => boolean) => number[];

export function createLook(terms: readonly Term[], context: MatchContext): Look {
  const patterns = terms.flatMap((term) => (term.kind === 'text' && !term.not ? [rawPattern(term.text)] : []));
  return (block, text, isWanted) => {
    const passing: number[] = [];
    for (const [index, json] of text.split('\n').entries()) {
      if (!isWanted(index)) continue;
      const event = toStoredEvent(block.stock.account, json, block.columns, index);
      if (matches(event, terms, context)) passing.push(index);
    }
    void patterns;
    return passing;
  };
}
