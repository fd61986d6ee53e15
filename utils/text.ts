/** Text that came from outside, made safe to place where markup and isolation are not to be had. */

/** C0, C1, zero-width and bidirectional controls, line and paragraph separators, byte order mark. */
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const COMBINING_RUN = /(\p{M}{4})\p{M}+/gu;

/**
 * One line without invisible characters and piled-up accents, at most `length` characters, cut with an ellipsis.
 */
export function printable(text: string, length: number): string {
  const line = text.toWellFormed().replace(INVISIBLE, ' ').replace(COMBINING_RUN, '$1').replace(/\s+/g, ' ').trim();
  const characters = Array.from(line);
  return characters.length > length
    ? `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
    : line;
}
