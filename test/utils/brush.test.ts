import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brushAfterKey, brushBetween, countWithin, roundTop } from '../../utils/brush.ts';

const BUCKETS = 84;
const buckets = fc.integer({ min: -20, max: BUCKETS + 20 });
const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'Home', 'End');

describe('a brush', () => {
  it('has at least one bucket and never leaves the chart, however it is drawn and moved', () => {
    fc.assert(
      fc.property(buckets, buckets, fc.array(fc.tuple(keys, fc.boolean())), (a, b, strokes) => {
        let brush = brushBetween(a, b, BUCKETS);
        for (const [key, shift] of strokes) brush = brushAfterKey(brush, key, shift, BUCKETS) ?? brush;
        return brush.from >= 0 && brush.from < brush.to && brush.to <= BUCKETS;
      }),
    );
  });

  it('begins at the newest bucket, is moved by arrows and widened with Shift', () => {
    const first = brushAfterKey(null, 'ArrowLeft', false, BUCKETS);
    expect(first).toEqual({ from: 83, to: 84 });
    const moved = brushAfterKey(first, 'ArrowLeft', false, BUCKETS);
    expect(moved).toEqual({ from: 82, to: 83 });
    expect(brushAfterKey(moved, 'ArrowRight', true, BUCKETS)).toEqual({ from: 82, to: 84 });
    expect(brushAfterKey(moved, 'Home', false, BUCKETS)).toEqual({ from: 0, to: 1 });
    expect(brushAfterKey(moved, 'End', true, BUCKETS)).toEqual({ from: 82, to: 84 });
  });

  it('leaves other keys alone', () => {
    expect(brushAfterKey({ from: 1, to: 2 }, 'x', false, BUCKETS)).toBeNull();
  });

  it('counts what lies in it', () => {
    expect(
      countWithin(
        [
          [1, 2, 3],
          [10, 20, 30],
        ],
        { from: 1, to: 3 },
      ),
    ).toBe(55);
  });
});

it('gives an axis a round top that its values fit under', () => {
  expect([0, 1, 3, 9, 10, 11, 41, 99, 2500].map(roundTop)).toEqual([2, 2, 4, 10, 10, 20, 60, 100, 4000]);
  fc.assert(
    fc.property(fc.nat(10_000_000), (value) => roundTop(value) >= value && Number.isInteger(roundTop(value) / 2)),
  );
});
