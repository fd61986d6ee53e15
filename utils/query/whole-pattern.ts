/** Whole values with wildcards, by the rule of `textPattern`. */
import type { Pattern } from './query.ts';
import { cutLong } from './text.ts';

/**
 * Finds a value that is the text as a whole; of a long one its beginning and its length. What follows an asterisk is sought
 * once, where it comes first, and never again (an atomic group, as a look-ahead and a reference back to it): many asterisks
 * would take ages otherwise.
 */
export function wholePattern({ text, wild }: Pattern): RegExp {
  const compared = cutLong(text);
  const [first = '', ...more] = (wild ? compared.split(/\*+/) : [compared]).map((part) => RegExp.escape(part));
  const last = more.pop();
  const between = more.map((part, index) => `(?=([^]*?${part}))\\${index + 1}`).join('');
  const beyond = Array.from(text.slice(compared.length)).length;
  const rest = beyond === 0 ? '' : wild ? '[^]*' : `[^]{${beyond}}`;
  return new RegExp(`^${first}${between}${last === undefined ? '' : `[^]*${last}`}${rest}$`, 'iu');
}
