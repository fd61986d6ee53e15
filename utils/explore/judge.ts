/** What text that was found in a line of JSON is part of, without parsing the line. */
import { ASK, NO, YES } from './verdict.ts';

/** What may follow the quote that ends a text. A quote before anything else begins one. */
const AFTER_END = /[,:}\]\s]/;

/**
 * Surely a value: within quotes, without an escape that could mean something else. Surely none: within the quotes of a key.
 * Links are no values.
 * @param start where the line begins. @param from where the found text does. @param to where it ends.
 */
export function judge(text: string, start: number, from: number, to: number): number {
  const open = text.lastIndexOf('"', from);
  const close = text.indexOf('"', to);
  const isBegun = !AFTER_END.test(text[open + 1] ?? '') && text[open - 1] !== '\\';
  if (!isBegun || hasEscape(text, open, close)) return ASK;
  const next = text[close + 1] ?? '';
  if (next === ':') return NO;
  const isOrdinary = !hasEscape(text, start, open) && !text.slice(start, open).includes('"_links"');
  return isOrdinary && ',}]'.includes(next) ? YES : ASK;
}

function hasEscape(text: string, from: number, to: number): boolean {
  return text.slice(from, to).includes('\\');
}
