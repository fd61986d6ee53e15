import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Span, addSpan, gapsWithin } from '../../../utils/watch/spans.ts';

const SECOND = 1000;
const span = (from: number, to: number, parts: Partial<Span> = {}): Span => ({
  from: from * SECOND,
  to: to * SECOND,
  at: 0,
  how: 'poll',
  ...parts,
});
const ends = (spans: readonly Span[]) => spans.map(({ from, to, how }) => [from / SECOND, to / SECOND, how]);

it('joins what touches and has the same story', () => {
  expect(ends(addSpan([span(0, 10)], span(5, 20)))).toEqual([[0, 20, 'poll']]);
  expect(ends(addSpan([span(0, 10)], span(11, 20)))).toEqual([[0, 20, 'poll']]);
});

it('keeps the story of what was read first', () => {
  const spans = addSpan([span(10, 20, { how: 'history' })], span(0, 30));
  expect(ends(spans)).toEqual([
    [0, 9, 'poll'],
    [10, 20, 'history'],
    [21, 30, 'poll'],
  ]);
});

it('tells one silence from another', () => {
  const late = { how: 'late', why: 'offline' } as const;
  expect(ends(addSpan([span(0, 10, late)], span(11, 20, late)))).toHaveLength(2);
});

it('names the gaps between, before and after', () => {
  const spans = addSpan([span(10, 20)], span(30, 40));
  expect(gapsWithin(spans, 0, 50 * SECOND)).toEqual([
    { from: 0, to: 9 * SECOND },
    { from: 21 * SECOND, to: 29 * SECOND },
    { from: 41 * SECOND, to: 50 * SECOND },
  ]);
  expect(gapsWithin(spans, 12 * SECOND, 18 * SECOND)).toEqual([]);
});

it('covers exactly what was added, in whatever order and however often', () => {
  const parts = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 60 }),
      length: fc.integer({ min: 0, max: 20 }),
      how: fc.constantFrom<Span['how']>('poll', 'late', 'history'),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(parts, (added) => {
      const spans = added.reduce<Span[]>(
        (all, { from, length, how }) => addSpan(all, span(from, from + length, { how })),
        [],
      );
      const isCovered = (at: number) => gapsWithin(spans, at * SECOND, at * SECOND).length === 0;
      for (let at = 0; at <= 90; at++) {
        const wanted = added.some(({ from, length }) => at >= from && at <= from + length);
        if (isCovered(at) !== wanted) return false;
      }
      return spans.every(({ from }, index) => index === 0 || from > (spans[index - 1]?.to ?? 0));
    }),
  );
});

it('forgets the oldest stories before it grows without end', () => {
  let spans: Span[] = [];
  for (let index = 0; index < 3000; index++) {
    spans = addSpan(spans, span(index * 2, index * 2 + 1, { how: 'late', why: 'closed' }));
  }
  expect(spans.length).toBeLessThan(500);
  expect(gapsWithin(spans, 0, 5999 * SECOND)).toEqual([]);
});
