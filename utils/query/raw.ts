/**
 * Searching JSON text as it is stored, many events at a time. What is found here may hold what is asked for, and nothing
 * holds it that is not found: keys are found too, and a backslash of one escape with the letter of another.
 */
import type { Term } from './query.ts';

export interface RawSearch {
  /** For text without `\u` escapes, as fast as one can read it. */
  readonly plain: RegExp;
  /** For text with them: any may be any character. A third as fast. */
  readonly escaped: RegExp;
}

/** The escapes of JSON beside `\u`. A solidus may stand as it is (RFC 8259, section 7). */
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '\\\\"',
  '\\': '\\\\\\\\',
  '/': '\\\\?/',
  '\b': '\\\\b',
  '\f': '\\\\f',
  '\n': '\\\\n',
  '\r': '\\\\r',
  '\t': '\\\\t',
};
const ANY_UNIT = '\\\\u[0-9a-f]{4}';

/** Finds one of the texts wherever a value may hold it. Global: `exec` goes on from its `lastIndex`. */
export function rawSearch(texts: readonly string[]): RawSearch {
  const search = (write: (character: string) => string) =>
    new RegExp(texts.map((text) => Array.from(text, write).join('')).join('|'), 'giu');
  return { plain: search(writePlain), escaped: search(writeEscaped) };
}

/** Which of the two a JSON text needs. */
export function patternFor(json: string, { plain, escaped }: RawSearch): RegExp {
  return json.includes('\\u') ? escaped : plain;
}

/** Where a term can hold, by what it asks for in its values; null where only a look at the event can tell. */
export function rawSearchOf(term: Term): RawSearch | null {
  if (!('not' in term) || term.not || term.kind === 'field') return null;
  const texts =
    term.kind === 'text' ? [term.text] : term.values.map(({ text, wild }) => (wild ? longestPart(text) : text));
  return texts.includes('') ? null : rawSearch(texts);
}

function longestPart(text: string): string {
  return text.split('*').reduce((longest, part) => (part.length > longest.length ? part : longest));
}

function writePlain(character: string): string {
  return ESCAPES[character] ?? RegExp.escape(character);
}

/** Each half of a pair may be escaped by itself. */
function writeEscaped(character: string): string {
  const halves = character.split('').map((half) => `(?:${RegExp.escape(half)}|${ANY_UNIT})`);
  const whole = `(?:${writePlain(character)}|${ANY_UNIT})`;
  return halves.length > 1 ? `(?:${whole}|${halves.join('')})` : whole;
}
