/** How a chart of time is cut. */
import { DAY, HOUR, MINUTE, SECOND } from '../time.ts';

/** More bars than this are narrower than a finger, and say no more. */
const MOST_BUCKETS = 120;

const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 28].map((days) => days * DAY),
];

export interface Buckets {
  /** Where the first begins, and how long each is, in milliseconds. */
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

/**
 * The shortest step that needs at most 120 buckets for a range. Buckets begin at multiples of it since the epoch, in UTC.
 * @param from the first moment. @param until the first moment after it. In milliseconds.
 */
export function chooseBuckets(from: number, until: number): Buckets {
  const steps = STEPS.values();
  let step = 0;
  for (;;) {
    step = steps.next().value ?? step * 2;
    const first = Math.floor(from / step);
    const count = Math.ceil(until / step) - first;
    if (count <= MOST_BUCKETS) return { from: first * step, step, count: Math.max(1, count) };
  }
}
