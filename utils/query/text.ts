/** The one rule by which text is compared: by characters, in any case, as Unicode folds them one by one. */
import type { Pattern } from './query.ts';

/** Finds a text inside another. Half a surrogate pair is found where it stands alone. Keeps no place: made for `test`. */
export function textPattern(text: string): RegExp {
  return new RegExp(RegExp.escape(text), 'iu');
}

/**
 * Finds a value that is the text as a whole. What follows an asterisk is sought once, where it comes first, and never again
 * (an atomic group, as a look-ahead and a reference back to it): many asterisks would take ages otherwise.
 */
export function wholePattern({ text, wild }: Pattern): RegExp {
  const [first = '', ...more] = wild ? text.split(/\*+/) : [text];
  const [last, ...middle] = more.toReversed().map((part) => RegExp.escape(part));
  const between = middle.toReversed().map((part, index) => `(?=([^]*?${part}))\\${index + 1}`);
  const end = last === undefined ? '' : `[^]*${last}`;
  return new RegExp(`^${RegExp.escape(first)}${between.join('')}${end}$`, 'iu');
}
