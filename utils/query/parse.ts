/** From the text in the search box to a query. */
import { FAMILIES, SEVERITIES } from '../audit/catalogue.ts';
import { type CutValue, type Word, cutQuery } from './cut.ts';
import { parseIp, parseRange } from './ip.ts';
import { parseMoment, timeOf } from './moment.ts';
import type { Name } from './name.ts';
import type { Field, ParsedQuery, Pattern, QueryProblem, Term } from './query.ts';
import { valuesTerm } from './values-term.ts';
import { wholePattern } from './whole-pattern.ts';

/** Whoever writes so means an address: hexadecimal digits, and a digit, a point or a colon among them. */
const LIKE_AN_IP = /^[\da-f.:]*[\d.:][\da-f.:]*$/i;

/** Every word is sought in every event, and marked wherever it stands: with thousands a page stands still. Values can be more. */
const MOST_WORDS = 500;

/**
 * Never throws: what cannot be read is named with its place, and the rest holds. An unknown field is searched for as text, an
 * address, a range, a severity or a family that is none stays in the query and finds nothing, a moment that is none is left out,
 * and so is what follows the first 500 words.
 */
export function parseQuery(text: string): ParsedQuery {
  const all = cutQuery(text);
  const words = all.slice(0, MOST_WORDS);
  const tooMany = all
    .slice(MOST_WORDS, MOST_WORDS + 1)
    .map(({ from, to }) => ({ kind: 'too-many', from, to }) as const);
  const terms = words.map(termOf);
  const problems = [...words.flatMap(problemsOf), ...contradictions(words, terms), ...tooMany];
  return { query: terms.filter((term) => term !== null), problems: problems.toSorted((a, b) => a.from - b.from) };
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
  const faultOf = typeof name === 'string' ? FAULTS[name] : undefined;
  return word.values.flatMap((value) => {
    const kind = faultOf?.(value);
    return kind ? [{ kind, from: value.from, to: value.to }] : [];
  });
}

/** What cannot be a value of a field, where that can be told. */
const FAULTS: Readonly<Partial<Record<Field, (value: CutValue) => QueryProblem['kind'] | null>>> = {
  ip: ({ text }) => {
    if (/^[^*]*\/[^*]*$/.test(text)) return parseRange(text) ? null : 'bad-range';
    return LIKE_AN_IP.test(text) && parseIp(text) === null ? 'bad-ip' : null;
  },
  severity: (value) => (isAmong(value, SEVERITIES) ? null : 'bad-severity'),
  family: (value) => (isAmong(value, FAMILIES) ? null : 'bad-family'),
};

function isAmong(value: CutValue, all: readonly string[]): boolean {
  const pattern = wholePattern(patternOf(value));
  return value.text === '' || all.some((one) => pattern.test(one));
}

/** A range that ends before it begins, as far as that does not depend on the time of day: named where the second end stands. */
function contradictions(words: readonly Word[], terms: readonly (Term | null)[]): QueryProblem[] {
  return (['absolute', 'relative'] as const).flatMap((kind) => {
    const ends = words.flatMap(({ from, to }, index) => {
      const term = terms[index];
      return term && 'at' in term && term.at.kind === kind
        ? [{ from, to, kind: term.kind, time: timeOf(term.at, 0) }]
        : [];
    });
    const begin = ends.filter((end) => end.kind === 'after').sort((a, b) => b.time - a.time)[0];
    const end = ends.filter((one) => one.kind === 'before').sort((a, b) => a.time - b.time)[0];
    if (!begin || !end || begin.time < end.time) return [];
    const { from, to } = begin.from < end.from ? end : begin;
    return [{ kind: 'no-time', from, to } as const];
  });
}
