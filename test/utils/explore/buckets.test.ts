import fc from 'fast-check';
import { expect, it } from 'vitest';
import { chooseBuckets } from '../../../utils/explore/buckets.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/time.ts';

it('covers the range with at most 120 buckets that begin at multiples of their step', () => {
  fc.assert(
    fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.maxSafeNat(), (start, length) => {
      const until = Math.min(start + length, 8.64e15) + 1;
      const { from, step, count } = chooseBuckets(start, until);
      expect([from % step === 0, count >= 1, count <= 120]).toEqual([true, true, true]);
      expect([from <= start, from + step > start, from + count * step >= until]).toEqual([true, true, true]);
      expect(from + (count - 1) * step < until).toBe(true);
    }),
  );
});

it('takes the shortest step that does', () => {
  const step = (length: number) => chooseBuckets(0, length).step;
  const lengths = [1, 2 * MINUTE, 2 * MINUTE + 1, HOUR, DAY, 7 * DAY, 90 * DAY, 365 * DAY, 10 * 365 * DAY];
  expect(lengths.map(step)).toEqual([
    SECOND,
    SECOND,
    2 * SECOND,
    30 * SECOND,
    15 * MINUTE,
    2 * HOUR,
    DAY,
    7 * DAY,
    56 * DAY,
  ]);
});
