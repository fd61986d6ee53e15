/** The one rule by which text is compared: by characters, in any case, as Unicode folds them one by one. */

/** No expression may be longer than its engine can hold (V8 14: 30,000 characters, and far fewer with wildcards; 2026-11). */
const LONGEST = 1000;

/**
 * Finds a text inside another, by its first 1,000 characters. Half a surrogate pair is found where it stands alone. Keeps no
 * place: made for `test`.
 */
export function textPattern(text: string): RegExp {
  return new RegExp(RegExp.escape(cutLong(text)), 'iu');
}

/** What is compared of a text. */
export function cutLong(text: string, longest = LONGEST): string {
  return text.length > longest ? Array.from(text).slice(0, longest).join('') : text;
}
