/**
 * Searching JSON text as it is stored, many events at a time. What is found here may hold what is asked for, and nothing
 * holds it that is not found: keys are found too, and a backslash of one escape with the letter of another.
 */
import type { Pattern, Term } from './query.ts';
import { cutLong } from './text.ts';

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
/** More of a text finds no fewer places, and takes longer to prepare. */
const LONGEST = 100;
/** Of all texts together: an expression that tells every escape apart cannot be much longer. */
const MOST = 1000;
const ANY_UNIT = '\\\\u[0-9a-f]{4}';

/** Which of the two a JSON text needs. */
export function patternFor(json: string, { plain, escaped }: RawSearch): RegExp {
  return json.includes('\\u') ? escaped : plain;
}

/**
 * Where a term can hold, by what it asks for in its values; null where only a look at the event can tell. The expressions are
 * global: `exec` goes on from their `lastIndex`.
 */
export function rawSearchOf(term: Term): RawSearch | null {
  if (!('not' in term) || term.not || term.kind === 'field') return null;
  const asked = term.kind === 'text' ? [term.text] : term.values.map(sureText);
  const texts = asked.map((text) => cutLong(text, LONGEST));
  if (texts.includes('') || texts.join('').length > MOST) return null;
  const search = (write: (character: string) => string) =>
    new RegExp(texts.map((text) => Array.from(text, write).join('')).join('|'), 'giu');
  return { plain: search(writePlain), escaped: search(writeEscaped) };
}

/** What every value holds that is asked for: without its asterisks, the longest part. */
function sureText({ text, wild }: Pattern): string {
  const parts = wild ? cutLong(text).split('*') : [text];
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest));
}

function writePlain(character: string): string {
  return ESCAPES[character] ?? RegExp.escape(character);
}

/** Each half of a pair may be escaped by itself; then the other may be that of the pair in another case. */
function writeEscaped(character: string): string {
  const halves = character.split('').map(() => `(?:[\\ud800-\\udfff]|${ANY_UNIT})`);
  const whole = `(?:${writePlain(character)}|${ANY_UNIT})`;
  return halves.length > 1 ? `(?:${whole}|${halves.join('')})` : whole;
}
