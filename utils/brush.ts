/** A part of a histogram that is marked: buckets `from` to `to`, the last not included. */
import { clamp } from './time.ts';

export interface Brush {
  readonly from: number;
  readonly to: number;
}

/** What lies between two buckets, both included, whichever way it was drawn. */
export function brushBetween(a: number, b: number, buckets: number): Brush {
  const [first, last] = [Math.min(a, b), Math.max(a, b)].map((bucket) => clamp(bucket, 0, buckets - 1));
  return { from: first ?? 0, to: (last ?? 0) + 1 };
}

/**
 * What a key makes of it: arrows move it, with Shift they move its end, Home and End lead to the ends. Without one the
 * newest bucket is marked. @returns null for any other key.
 */
export function brushAfterKey(brush: Brush | null, key: string, shift: boolean, buckets: number): Brush | null {
  const by = STEPS[key];
  if (by === undefined || buckets === 0) return null;
  if (!brush) return { from: buckets - 1, to: buckets };
  const step = clamp(by, -buckets, buckets);
  if (shift) return { from: brush.from, to: clamp(brush.to + step, brush.from + 1, buckets) };
  const move = clamp(step, -brush.from, buckets - brush.to);
  return { from: brush.from + move, to: brush.to + move };
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, Home: -Infinity, End: Infinity };

/** How many events lie in it. @param counts of several kinds, bucket by bucket. */
export function countWithin(counts: readonly (readonly number[])[], { from, to }: Brush): number {
  return counts.reduce((sum, buckets) => sum + buckets.slice(from, to).reduce((a, b) => a + b, 0), 0);
}

/** The top of an axis that a value fits under: 2, 4, 10, 20, 40, 100 and so on, so that half of it is a whole number. */
export function roundTop(value: number): number {
  const unit = 10 ** Math.max(0, Math.ceil(Math.log10(Math.max(1, value))) - 1);
  return [2, 4, 6, 8, 10].map((top) => top * unit).find((top) => top >= value) ?? 20 * unit;
}
