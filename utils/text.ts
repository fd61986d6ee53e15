/** Text that came from outside, made safe to place where markup and isolation are not to be had. */

/**
 * C0, C1, zero-width and bidirectional controls, line and paragraph separators, byte order mark.
 * A joiner before a pictograph is part of an emoji, and seen.
 */
const INVISIBLE =
  /[\p{Cc}\u00ad\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\u200d(?!\p{Extended_Pictographic})/gu;
/** More marks than this on one letter are there to cover their neighbours. */
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

/** The same text with its invisible characters written out as `‹U+202E›`, for places where nobody may be fooled by them. */
export function revealed(text: string): string {
  const visible = text.toWellFormed().replace(COMBINING_RUN, '$1');
  return visible.replace(INVISIBLE, (character) =>
    /\s/.test(character) && character < ' ' ? ' ' : codePoint(character),
  );
}

function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `‹U+${hex.padStart(4, '0')}›`;
}
