/** From the text in the search box to a query. */
import { type CutValue, type Word, cutQuery } from './cut.ts';
import { parseRange } from './ip.ts';
import { parseMoment } from './moment.ts';
import type { Name } from './name.ts';
import type { ParsedQuery, Pattern, QueryProblem, Term } from './query.ts';
import { valuesTerm } from './values-term.ts';

/**
 * Never throws: what cannot be read is named with its place, and the rest holds. An unknown field is searched for as text, a
 * range that is none stays in the query and finds nothing, a moment that is none is left out.
 */
export function parseQuery(text: string): ParsedQuery {
  const words = cutQuery(text);
  return { query: words.flatMap((word) => termOf(word) ?? []), problems: words.flatMap(problemsOf) };
}

function termOf(word: Word): Term | null {
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

function patternOf({ text, isQuoted }: CutValue): Pattern {
  return { text, wild: !isQuoted && text.includes('*') };
}

/** Not after a moment is before it. */
function momentTerm(kind: 'after' | 'before', values: readonly CutValue[], not: boolean): Term | null {
  const at = values.length === 1 && values[0] ? parseMoment(values[0].text) : null;
  return at && { kind: not === (kind === 'after') ? 'before' : 'after', at };
}

function problemsOf(word: Word): QueryProblem[] {
  const { head, values } = word;
  const open = values
    .filter(({ isClosed }) => !isClosed)
    .map(({ from, to }) => ({ kind: 'open-quote' as const, from, to }));
  if (!head) return open;
  const { from, to, name } = head;
  if (name === null) return [{ kind: 'unknown-field', from, to }, ...open];
  if (values.length === 0) return [{ kind: 'no-value', from, to: word.to }];
  // What stands in an open quote may go on: it is no moment and no range yet.
  return open.length > 0 ? open : misread(word, name);
}

function misread(word: Word, name: Name): QueryProblem[] {
  const [first] = word.values;
  if (name === 'after' || name === 'before') {
    const isRead = momentTerm(name, word.values, word.not) !== null;
    return isRead || !first ? [] : [{ kind: 'bad-moment', from: first.from, to: word.to }];
  }
  if (name !== 'ip') return [];
  const bad = word.values.filter((value) => /^[^*]*\/[^*]*$/.test(value.text) && parseRange(value.text) === null);
  return bad.map(({ from, to }) => ({ kind: 'bad-range', from, to }));
}
