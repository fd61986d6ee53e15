/** From the text of a query to what it asks for. What is wrong with the text, `parseQuery` says. */
import { type CutValue, type Word, cutQuery } from './cut.ts';
import { parseMoment } from './moment.ts';
import type { Pattern, Query, Term } from './query.ts';
import { valuesTerm } from './values-term.ts';

/** Every word is sought in every event, and marked wherever it stands: with thousands a page stands still. Values can be more. */
export const MOST_WORDS = 500;

/**
 * Never throws: of what cannot be read the rest holds. An unknown field is searched for as text, an address, a range, a severity
 * or a family that is none stays in the query and finds nothing, a moment that is none is left out, and so is what follows the
 * first 500 words.
 */
export function readQuery(text: string): Query {
  return cutQuery(text)
    .slice(0, MOST_WORDS)
    .flatMap((word) => termOf(word) ?? []);
}

/** What a word asks for; null where it asks for nothing. */
export function termOf(word: Word): Term | null {
  const { not, head, values } = word;
  const [first] = values;
  if (!first) return null;
  if (!head?.name) return textTerm(first, not);
  if (head.name === 'after' || head.name === 'before') return momentTerm(head.name, values, not);
  return valuesTerm(head.name, values.map(patternOf), not);
}

/** Text is found wherever it stands: an asterisk around it says nothing, and one alone asks for nothing. */
function textTerm({ text, isQuoted }: CutValue, not: boolean): Term | null {
  const wanted = isQuoted ? text : text.replace(/^\*+|\*+$/g, '');
  return wanted === '' && !isQuoted ? null : { kind: 'text', text: wanted, not };
}

export function patternOf({ text, isQuoted }: CutValue): Pattern {
  return { text, wild: !isQuoted && text.includes('*') };
}

/** Not after a moment is before it. */
function momentTerm(kind: 'after' | 'before', values: readonly CutValue[], not: boolean): Term | null {
  const at = values.length === 1 && values[0] ? parseMoment(values[0].text) : null;
  return at && { kind: not === (kind === 'after') ? 'before' : 'after', at };
}
