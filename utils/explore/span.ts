/** Rows that stand next to each other. */

/** From `start` up to `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The rows of a time, by bisection.
 * @param at places in the list, falling.
 * @param from their first moment. @param until the first moment after them.
 */
export function spanBetween(at: Float64Array, from: number, until: number): Span {
  const start = firstBelow(at, until);
  return { start, end: Math.max(start, firstBelow(at, from)) };
}

export function overlapOf(a: Span, b: Span): Span {
  const start = Math.max(a.start, b.start);
  return { start, end: Math.max(start, Math.min(a.end, b.end)) };
}

function firstBelow(at: Float64Array, moment: number): number {
  let [start, end] = [0, at.length];
  while (start < end) {
    const middle = (start + end) >>> 1;
    if ((at[middle] ?? 0) < moment) end = middle;
    else start = middle + 1;
  }
  return start;
}
