import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderRows } from '../../../utils/explore/order-rows.ts';

const falling = fc
  .array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
  .map((run) => run.toSorted((a, b) => b - a));

it('is what a stable sort makes of blocks, however many there are and however they overlap', () => {
  fc.assert(
    fc.property(fc.array(falling, { maxLength: 12 }), (blocks) => {
      const at = blocks.flat();
      const sorted = Array.from(at.keys()).sort((a, b) => (at[b] ?? 0) - (at[a] ?? 0));
      expect(Array.from(orderRows(Float64Array.from(at)))).toEqual(sorted);
    }),
  );
});
