/** What the raw text of a block says of a term, many events at a time and without looking at most of them. */
import type { Term } from '../query/query.ts';
import { type RawSearch, patternFor, rawSearchOf } from '../query/raw.ts';
import { judge } from './judge.ts';
import { ASK, NO, type Verdicts, opposite } from './verdict.ts';

export interface Glance {
  /** Whether the term surely holds for no event of the text. */
  readonly isAbsent: (text: string) => boolean;
  /**
   * @param lines where each begins, and where one after the last would.
   * @param names the ids that the JSON does not say, by line.
   */
  readonly look: (text: string, lines: readonly number[], names: Readonly<Record<number, string>>) => Verdicts;
}

/** @param term one that columns do not answer. */
export function createGlance(term: Term): Glance {
  const raw = rawSearchOf(positiveOf(term));
  if (!raw) return { isAbsent: () => false, look: (_, lines) => new Uint8Array(lines.length - 1).fill(ASK) };
  const [not, isId] = ['not' in term && term.not, term.kind === 'field'];
  const find = createFinder(raw, term.kind === 'text' ? judge : () => ASK);
  return {
    isAbsent: (text) => !not && !isId && !startOf(patternFor(text, raw)).test(text),
    look(text, lines, names) {
      const verdicts = find(text, lines);
      if (isId) for (const index of Object.keys(names)) verdicts[Number(index)] = ASK;
      return not ? verdicts.map(opposite) : verdicts;
    },
  };
}

/** What the first found text of each line says that says anything. */
function createFinder(raw: RawSearch, judgeHit: typeof judge): (text: string, lines: readonly number[]) => Verdicts {
  return (text, lines) => {
    const verdicts = new Uint8Array(lines.length - 1);
    const pattern = startOf(patternFor(text, raw));
    let line = 0;
    for (let hit = pattern.exec(text); hit; hit = pattern.exec(text)) {
      while ((lines[line + 1] ?? Infinity) <= hit.index) line++;
      const verdict = judgeHit(text, lines[line] ?? 0, hit.index, pattern.lastIndex);
      verdicts[line] = verdict;
      if (verdict !== NO) pattern.lastIndex = lines[line + 1] ?? text.length;
    }
    return verdicts;
  };
}

/** As a search for values wherever they stand. An id is a value like others, only that its place is known. */
function positiveOf(term: Term): Term {
  if (term.kind === 'field') return { kind: 'context', path: [], values: term.values, not: false };
  return 'not' in term ? { ...term, not: false } : term;
}

function startOf(pattern: RegExp): RegExp {
  pattern.lastIndex = 0;
  return pattern;
}
