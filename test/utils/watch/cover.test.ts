import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR } from '../../../utils/time.ts';
import { type ReadSpans, coverOf, shareOf } from '../../../utils/watch/cover.ts';
import { NOW } from '../../helpers/build-event.ts';

const FROM = NOW - 7 * DAY;
const read = (from: number, to: number, how: 'poll' | 'late' = 'poll') => ({ from, to, at: NOW, how });
const whole: ReadSpans = { spans: [read(0, NOW)], holes: [] };
const gapped: ReadSpans = {
  spans: [
    read(0, NOW - 4 * DAY),
    { ...read(NOW - 3 * DAY, NOW - 2 * DAY, 'late'), why: 'closed' },
    read(NOW - 2 * DAY, NOW),
  ],
  holes: [{ from: NOW - 4 * DAY, to: NOW - 3 * DAY, how: 'late', why: 'refused' }],
};

describe('the cover of a period', () => {
  it('tells what is complete, what was read late, and what is missing and why', () => {
    const parts = coverOf([gapped], FROM, NOW);
    expect(parts.map(({ kind, why }) => [kind, why])).toEqual([
      ['complete', null],
      ['gap', 'refused'],
      ['late', 'closed'],
      ['complete', null],
    ]);
    expect(shareOf(parts, 'gap')).toBeCloseTo(1 / 7, 3);
  });

  it('tells history that is still to be read from what was missed', () => {
    const young: ReadSpans = {
      spans: [read(NOW - DAY, NOW)],
      holes: [{ from: 0, to: NOW - DAY, how: 'history' }],
    };
    expect(coverOf([young], FROM, NOW)[0]).toEqual({ kind: 'gap', from: FROM, to: NOW - DAY, why: 'history' });
  });

  it('is as bad as the worst account', () => {
    expect(coverOf([whole, gapped], FROM, NOW)).toEqual(coverOf([gapped], FROM, NOW));
    expect(coverOf([whole], FROM, NOW)).toEqual([{ kind: 'complete', from: FROM, to: NOW, why: null }]);
  });

  it('says nothing of what nobody could have read yet', () => {
    expect(coverOf([whole], FROM, NOW + HOUR).at(-1)?.to).toBe(NOW);
    expect(coverOf([whole], NOW + HOUR, NOW + DAY)).toEqual([]);
    expect([coverOf([], FROM, NOW), shareOf([], 'complete')]).toEqual([[], 1]);
  });

  it('is without overlap and without a hole, whatever was read', () => {
    const spans = fc
      .uniqueArray(fc.nat(100), { minLength: 2, maxLength: 12 })
      .map((hours) => hours.toSorted((a, b) => a - b))
      .map((hours) => hours.slice(1).map((hour, index) => [hours[index] ?? 0, hour] as const))
      .map((pairs) =>
        pairs.filter((_, index) => index % 2 === 0).map(([a, b]) => read(FROM + a * HOUR, FROM + b * HOUR)),
      );
    fc.assert(
      fc.property(fc.array(spans, { minLength: 1, maxLength: 3 }), (accounts) => {
        const parts = coverOf(
          accounts.map((some) => ({ spans: some, holes: [] })),
          FROM,
          NOW,
        );
        for (const [index, part] of parts.entries()) expect(part.from).toBe(parts[index - 1]?.to ?? FROM);
        expect(shareOf(parts, 'gap') + shareOf(parts, 'complete')).toBeCloseTo(1);
      }),
    );
  });
});
