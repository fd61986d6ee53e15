import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type LongList,
  MOST_PIXELS,
  drawnAt,
  isApart,
  rowAt,
  rowTop,
  scrollHeight,
  scrolledTo,
  toContent,
  toScrolled,
} from '../../utils/long-list.ts';

const VIEW = 600;
const lists: fc.Arbitrary<LongList> = fc
  .record({
    rows: fc.oneof(fc.nat(200), fc.nat(2_000_000)),
    heads: fc.uniqueArray(fc.nat(2_000_000), { maxLength: 50 }),
    rowHeight: fc.constantFrom(28, 34, 51.5),
  })
  .map(({ rows, heads, rowHeight }) => ({
    rows,
    rowHeight,
    heads: heads.filter((head) => head < rows).toSorted((a, b) => a - b),
    headHeight: 28,
  }));
const positions = fc.double({ min: 0, max: 1, noNaN: true });
const most = (list: LongList) => Math.max(0, scrollHeight(list) - VIEW);
const heightOf = (list: LongList) => rowTop(list, list.rows - 1) + list.rowHeight;

function drawnRow(list: LongList, scrolled: number, row: number): { top: number; bottom: number } {
  const { start, end, top } = drawnAt(list, VIEW, scrolled, 4, 6);
  expect(row).toBeGreaterThanOrEqual(start);
  expect(row).toBeLessThan(end);
  const isHead = list.heads.includes(start) ? list.headHeight : 0;
  const y = top + isHead + rowTop(list, row) - rowTop(list, start) - scrolled;
  return { top: y, bottom: y + list.rowHeight };
}

describe('a long list', () => {
  it('never asks for more pixels than browsers give', () => {
    fc.assert(fc.property(lists, (list) => scrollHeight(list) <= MOST_PIXELS));
  });

  it('finds the row that stands at a place', () => {
    fc.assert(
      fc.property(lists, positions, (list, part) => {
        if (list.rows === 0) return;
        const row = Math.floor(part * (list.rows - 1));
        expect(rowAt(list, rowTop(list, row))).toBe(row);
        expect(rowAt(list, rowTop(list, row) + list.rowHeight - 0.5)).toBe(row);
      }),
    );
  });

  it('scrolls pixel for pixel as long as all of it can be laid out', () => {
    fc.assert(
      fc.property(lists, positions, (list, part) => {
        fc.pre(list.rows > 0 && heightOf(list) <= MOST_PIXELS);
        expect(toContent(list, VIEW, part * most(list))).toBe(part * most(list));
      }),
    );
  });

  it('leads to its first, its last and every row between, and shows each of them whole', () => {
    fc.assert(
      fc.property(lists, positions, positions, (list, part, from) => {
        fc.pre(list.rows > 0);
        for (const row of [0, Math.floor(part * (list.rows - 1)), list.rows - 1]) {
          const scrolled = scrolledTo(list, VIEW, from * most(list), row);
          expect(scrolled).toBeGreaterThanOrEqual(0);
          expect(scrolled).toBeLessThanOrEqual(most(list) + 0.001);
          const { top, bottom } = drawnRow(list, scrolled, row);
          expect(top).toBeGreaterThanOrEqual(-0.01);
          expect(bottom).toBeLessThanOrEqual(VIEW + 0.01);
        }
      }),
    );
  });

  it('ends where the scrollbar ends', () => {
    fc.assert(
      fc.property(lists, (list) => {
        fc.pre(heightOf(list) > VIEW);
        expect(toContent(list, VIEW, most(list)) + VIEW).toBeCloseTo(heightOf(list), 1);
        expect(toScrolled(list, VIEW, heightOf(list))).toBeCloseTo(most(list), 3);
      }),
    );
  });

  it('draws all that is in view, and not much more', () => {
    fc.assert(
      fc.property(lists, positions, (list, part) => {
        fc.pre(list.rows > 0);
        const scrolled = part * most(list);
        const { start, end, top } = drawnAt(list, VIEW, scrolled, 4, 6);
        expect(end - start).toBeLessThanOrEqual(VIEW / list.rowHeight + 20);
        expect(top <= scrolled || start === 0).toBe(true);
        const { bottom } = drawnRow(list, scrolled, end - 1);
        expect(bottom >= VIEW - 0.01 || end === list.rows).toBe(true);
      }),
    );
  });

  it('stays where it is for a row that is in view', () => {
    const list = { rows: 1000, rowHeight: 34, heads: [0, 500], headHeight: 28 };
    expect(scrolledTo(list, VIEW, 3400, rowAt(list, 3600))).toBe(3400);
  });

  it('has room for two heads above one row', () => {
    const list = { rows: 100, rowHeight: 34, heads: [0, 0, 12], headHeight: 28 };
    expect([drawnAt(list, VIEW, 0, 4, 6).top, scrolledTo(list, VIEW, 900, 0)]).toEqual([0, 0]);
  });
});

it('tells stretches of rows that have none in common', () => {
  const stretch = (start: number, end: number) => ({ start, end, top: 0 });
  expect([isApart(stretch(0, 5), stretch(5, 9)), isApart(stretch(5, 9), stretch(0, 5))]).toEqual([true, true]);
  expect([isApart(stretch(0, 6), stretch(5, 9)), isApart(stretch(6, 7), stretch(5, 9))]).toEqual([false, false]);
});
