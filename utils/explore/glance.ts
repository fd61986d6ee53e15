/** What the raw text of a block says of a term, many events at a time and without looking at most of them. */
import type { Term } from '../query/query.ts';
import { patternFor, rawSearchOf } from '../query/raw.ts';

/** Of each event: whether the term holds, or whether only the event can tell. */
export const NO = 0;
export const YES = 1;
export const ASK = 2;
export type Verdicts = Uint8Array;

/**
 * @param lines where each begins, and where one after the last would.
 * @param names the ids that the JSON does not say, by line.
 */
export type Glance = (text: string, lines: readonly number[], names: Readonly<Record<number, string>>) => Verdicts;

/** @param term one that columns do not answer. */
export function createGlance(term: Term): Glance {
  const raw = rawSearchOf(positiveOf(term));
  const not = 'not' in term && term.not;
  return (text, lines, names) => {
    const verdicts = new Uint8Array(lines.length - 1);
    if (!raw) return verdicts.fill(ASK);
    const pattern = patternFor(text, raw);
    pattern.lastIndex = 0;
    let line = 0;
    for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
      while ((lines[line + 1] ?? Infinity) <= hit.index) line++;
      const verdict = term.kind === 'text' ? judge(text, lines[line] ?? 0, hit.index, pattern.lastIndex) : ASK;
      verdicts[line] = verdict;
      if (verdict !== NO) pattern.lastIndex = lines[line + 1] ?? text.length;
    }
    if (term.kind === 'field') for (const index of Object.keys(names)) verdicts[Number(index)] = ASK;
    return not ? verdicts.map((verdict) => OPPOSITE[verdict] ?? ASK) : verdicts;
  };
}

const OPPOSITE = [YES, NO, ASK];

/** As a search for values wherever they stand. An id is a value like others, only that its place is known. */
function positiveOf(term: Term): Term {
  if (term.kind === 'field') return { kind: 'context', path: [], values: term.values, not: false };
  return 'not' in term ? { ...term, not: false } : term;
}

/**
 * What text that was found in a line is part of, as far as that is sure. In a line without a backslash, text is within quotes
 * after an odd number of them; links are no values.
 */
function judge(text: string, start: number, from: number, to: number): number {
  let isQuoted = false;
  for (let quote = text.indexOf('"', start); quote >= 0 && quote < from; quote = text.indexOf('"', quote + 1)) {
    isQuoted = !isQuoted;
  }
  if (!isQuoted) return ASK;
  const end = text.indexOf('"', to);
  const before = text.slice(start, end);
  if (before.includes('\\') || before.includes('"_links"')) return ASK;
  const next = text[end + 1] ?? '';
  if (next === ':') return NO;
  return ',}]'.includes(next) ? YES : ASK;
}
