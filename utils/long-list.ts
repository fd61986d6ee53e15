/**
 * A list too long to lay out: where its rows stand, by arithmetic alone. Browsers give no element more than so many pixels
 * (Chromium 156 stops at 33.5 million, Firefox 153 gives one over 17.9 million no height at all, 2026-11), so above a limit
 * the position is mapped: the scrolled part of the bar is the scrolled part of the list. All lengths in CSS pixels.
 */
import { clamp } from './time.ts';

export interface LongList {
  readonly rows: number;
  readonly rowHeight: number;
  /** The rows with a head above them, in ascending order; with two heads, twice. */
  readonly heads: readonly number[];
  readonly headHeight: number;
}

/** The rows to draw. */
export interface Drawn {
  readonly start: number;
  /** Without itself. */
  readonly end: number;
  /** Where the first of them, or the head above it, begins: from the top of what scrolls. */
  readonly top: number;
}

export const MOST_PIXELS = 10_000_000;

function contentHeight({ rows, rowHeight, heads, headHeight }: LongList): number {
  return rows * rowHeight + heads.length * headHeight;
}

/** What the scrollbar believes in. */
export function scrollHeight(list: LongList): number {
  return Math.min(contentHeight(list), MOST_PIXELS);
}

/** Where a row begins in the whole list; its heads, if it has any, are above. */
export function rowTop(list: LongList, row: number): number {
  return row * list.rowHeight + countUpTo(list.heads, row) * list.headHeight;
}

/** The row at a place in the whole list; a head belongs to the row below it. */
export function rowAt(list: LongList, y: number): number {
  let [low, high] = [0, Math.max(0, list.rows - 1)];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rowTop(list, middle) + list.rowHeight > y) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** From the position of the scrollbar to the place in the whole list that stands at the top of the view. */
export function toContent(list: LongList, view: number, scrolled: number): number {
  return scrolled * ratioOf(list, view);
}

/** The way back. */
export function toScrolled(list: LongList, view: number, y: number): number {
  return clamp(y, 0, Math.max(0, contentHeight(list) - view)) / ratioOf(list, view);
}

function ratioOf(list: LongList, view: number): number {
  const [content, shown] = [contentHeight(list) - view, scrollHeight(list) - view];
  return content > shown && shown > 0 ? content / shown : 1;
}

/**
 * Which rows to draw, and where.
 * @param spare so many more above and below. @param stride begins and ends at multiples of it: other rows are drawn less often.
 */
export function drawnAt(list: LongList, view: number, scrolled: number, spare: number, stride: number): Drawn {
  if (list.rows === 0) return { start: 0, end: 0, top: 0 };
  const y = toContent(list, view, scrolled);
  const start = Math.max(0, Math.floor((rowAt(list, y) - spare) / stride) * stride);
  const end = Math.min(list.rows, Math.ceil((rowAt(list, y + view) + 1 + spare) / stride) * stride);
  return { start, end, top: topWithHead(list, start) + (scrolled - y) };
}

/** Whether no row is in both. */
export function isApart(a: Drawn, b: Drawn): boolean {
  return a.start >= b.end || b.start >= a.end;
}

/** The position of the scrollbar that shows a row whole, as near to the present one as can be. */
export function scrolledTo(list: LongList, view: number, scrolled: number, row: number): number {
  const y = toContent(list, view, scrolled);
  const [top, bottom] = [topWithHead(list, row), rowTop(list, row) + list.rowHeight];
  if (top >= y && bottom <= y + view) return scrolled;
  return toScrolled(list, view, top < y ? top : bottom - view);
}

function topWithHead(list: LongList, row: number): number {
  const heads = countUpTo(list.heads, row) - countUpTo(list.heads, row - 1);
  return rowTop(list, row) - heads * list.headHeight;
}

/** How many of some ascending numbers are at most `limit`. */
export function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
