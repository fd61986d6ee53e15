/** How many events make a block. */
import type { Row } from './row.ts';

/** What a block is cut to, and what it may grow to before it is cut (measured: 1,000 to 4,000 are equally fast, 2026-11). */
const FULL = 2000;
const MOST = 2400;
/** Events may be large: no more text than this, in UTF-16 units, unless one alone has more. */
const MOST_TEXT = 4 * 2 ** 20;

/** Which end of an account's list the rows are at, and so where more are to be expected. */
export type Edge = 'newest' | 'oldest' | null;

/**
 * Cuts rows into blocks. At an edge full ones stay behind and the rest is left to grow; elsewhere all are of one size.
 * @param rows one or more, newest first.
 */
export function cutRows(rows: readonly Row[], edge: Edge): Row[][] {
  const even = Math.ceil(rows.length / Math.ceil(rows.length / MOST));
  const size = edge === null || rows.length <= MOST ? even : FULL;
  if (edge !== 'newest') return fill(rows, size);
  return fill(rows.toReversed(), size)
    .map((piece) => piece.toReversed())
    .toReversed();
}

function fill(rows: readonly Row[], size: number): Row[][] {
  const pieces: Row[][] = [];
  let piece: Row[] = [];
  let text = 0;
  for (const row of rows) {
    if (piece.length === size || (piece.length > 0 && text + row.json.length > MOST_TEXT)) {
      pieces.push(piece);
      [piece, text] = [[], 0];
    }
    piece.push(row);
    text += row.json.length;
  }
  return [...pieces, piece];
}
