/** From the text in the search box to a query, with all that is wrong with the text. */
import { FAMILIES, SEVERITIES } from '../audit/catalogue.ts';
import { type CutValue, type Word, cutQuery } from './cut.ts';
import { parseIp, parseRange } from './ip.ts';
import { timeOf } from './moment.ts';
import type { Name } from './name.ts';
import type { ParsedQuery, QueryProblem, Term } from './query.ts';
import { MOST_WORDS, patternOf, termOf } from './read-query.ts';
import { wholePattern } from './whole-pattern.ts';

/** Whoever writes so means an address: hexadecimal digits, and a digit, a point or a colon among them. */
const LIKE_AN_IP = /^[\da-f.:]*[\d.:][\da-f.:]*$/i;

interface ReadWord {
  readonly word: Word;
  readonly term: Term | null;
}

/** The same query as `readQuery`. What cannot be read is named with its place, in the order of the text. */
export function parseQuery(text: string): ParsedQuery {
  const all = cutQuery(text);
  const words = all.slice(0, MOST_WORDS).map((word): ReadWord => ({ word, term: termOf(word) }));
  const tooMany = all.slice(MOST_WORDS, MOST_WORDS + 1).map((word) => problem('too-many', word));
  const problems = [...words.flatMap(problemsOf), ...contradictions(words), ...tooMany];
  return {
    query: words.flatMap(({ term }) => term ?? []),
    problems: problems.toSorted((a, b) => a.from - b.from),
  };
}

function problem(
  kind: QueryProblem['kind'],
  { from, to }: { readonly from: number; readonly to: number },
): QueryProblem {
  return { kind, from, to };
}

function problemsOf({ word: { head, values, to }, term }: ReadWord): QueryProblem[] {
  const open = values.filter(({ isClosed }) => !isClosed).map((value) => problem('open-quote', value));
  if (!head) return open;
  if (head.name === null) return [problem('unknown-field', head), ...open];
  if (!values[0]) return [problem('no-value', { from: head.from, to })];
  // What stands in an open quote may go on: it is no moment and no range yet.
  if (open.length > 0) return open;
  if (!term) return [problem('bad-moment', { from: values[0].from, to })];
  return values.flatMap((value) => {
    const kind = faultOf(head.name, value);
    return kind ? [problem(kind, value)] : [];
  });
}

/** Why it cannot be a value of a field, where that can be told. */
function faultOf(name: Name | null, value: CutValue): QueryProblem['kind'] | null {
  if (name === 'ip') {
    if (/^[^*]*\/[^*]*$/.test(value.text)) return parseRange(value.text) ? null : 'bad-range';
    return LIKE_AN_IP.test(value.text) && parseIp(value.text) === null ? 'bad-ip' : null;
  }
  if (name === 'severity') return isAmong(value, SEVERITIES) ? null : 'bad-severity';
  return name !== 'family' || isAmong(value, FAMILIES) ? null : 'bad-family';
}

function isAmong(value: CutValue, all: readonly string[]): boolean {
  const pattern = wholePattern(patternOf(value));
  return value.text === '' || all.some((one) => pattern.test(one));
}

/** A range that ends before it begins, as far as that does not depend on the time of day: named where the second end stands. */
function contradictions(words: readonly ReadWord[]): QueryProblem[] {
  return (['absolute', 'relative'] as const).flatMap((unit) => {
    const ends = (kind: Term['kind']) =>
      words
        .flatMap(({ term, word: { from, to } }) =>
          term && 'at' in term && term.at.kind === unit && term.kind === kind
            ? { from, to, at: timeOf(term.at, 0) }
            : [],
        )
        .sort((a, b) => a.at - b.at);
    const [begin, end] = [ends('after').at(-1), ends('before')[0]];
    if (!begin || !end || begin.at < end.at) return [];
    return [problem('no-time', begin.from < end.from ? end : begin)];
  });
}
