/** A text of the query language cut into words, each with its place: what is parsed, and what is completed while it is typed. */
import { type Name, readName } from './name.ts';
import { matchAt, unquote } from './quote.ts';

/** From where to where it stands in the text. */
interface Place {
  readonly from: number;
  readonly to: number;
}

export interface CutValue extends Place {
  readonly text: string;
  readonly isQuoted: boolean;
  /** Whether a quote ends what a quote began. */
  readonly isClosed: boolean;
}

export interface Word extends Place {
  readonly not: boolean;
  /** What stands before the colon; null for free text. Its name is null where there is no such field. */
  readonly head: (Place & { readonly name: Name | null }) | null;
  /** Free text is one value, and so is a word under an unknown name: its text, though not its place, begins with that. */
  readonly values: readonly CutValue[];
}

const QUOTED = /"((?:[^"\\]|\\["\\]?)*)("?)/y;
const LISTED = /(?:\\[\s,"\\]|[^\s,])+/y;
const PLAIN = /\S+/y;
/** Expressions give up on a word of some millions; an address holds two at most (Chromium 156, 2026-11). */
const LONGEST = 1_000_000;

/** Words stand apart by white space, or where a quote ends. What is beyond a million characters is left out. */
export function cutQuery(written: string): Word[] {
  const text = written.slice(0, LONGEST);
  const words: Word[] = [];
  let at = afterSpace(text, 0);
  while (at < text.length) {
    const word = cutWord(text, at);
    words.push(word);
    at = afterSpace(text, word.to);
  }
  return words;
}

function afterSpace(text: string, at: number): number {
  return at + (matchAt(/\s*/y, text, at)?.[0].length ?? 0);
}

function cutWord(text: string, from: number): Word {
  const not = text[from] === '-';
  const start = from + Number(not);
  const head = readName(text, start);
  if (head?.name) return { from, not, head, ...cutList(text, head.to + 1) };
  const value = cutValue(text, head ? head.to + 1 : start, PLAIN);
  if (!value) return { from, to: start, not, head, values: [] };
  const whole = head ? { ...value, text: text.slice(start, head.to + 1) + value.text } : value;
  return { from, to: value.to, not, head, values: [whole] };
}

/** Values with commas between them; those that are not there yet are passed over. */
function cutList(text: string, from: number): { readonly to: number; readonly values: readonly CutValue[] } {
  const values: CutValue[] = [];
  let to = from;
  for (;;) {
    const value = cutValue(text, to, LISTED);
    if (value) values.push({ ...value, text: value.isQuoted ? value.text : value.text.replace(/\\([\s,"\\])/g, '$1') });
    to = value?.to ?? to;
    if (text[to] !== ',') return { to, values };
    to++;
  }
}

function cutValue(text: string, from: number, bare: RegExp): CutValue | null {
  const quoted = matchAt(QUOTED, text, from);
  if (quoted) {
    const [whole, inside = '', end] = quoted;
    return { text: unquote(inside), isQuoted: true, isClosed: end === '"', from, to: from + whole.length };
  }
  const plain = matchAt(bare, text, from)?.[0];
  return plain ? { text: plain, isQuoted: false, isClosed: true, from, to: from + plain.length } : null;
}
