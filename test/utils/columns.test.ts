import fc from 'fast-check';
import {
  COLUMNS,
  type ColumnLook,
  DEFAULT_COLUMNS,
  columnsWithin,
  completeColumns,
  leastOf,
  moveColumn,
  templateOf,
  widthOf,
} from '../../utils/columns.ts';
import { describe, expect, it } from 'vitest';

const ids = (columns: readonly ColumnLook[]) => columns.map(({ id }) => id);
const looks = fc.array(
  fc.record({
    id: fc.constantFrom(...COLUMNS),
    shown: fc.boolean(),
    width: fc.option(fc.integer({ min: 4, max: 40 })),
  }),
);

describe('columns', () => {
  it('are all shown where there is room, and leave the least important out where there is not', () => {
    expect(ids(columnsWithin(DEFAULT_COLUMNS, 80))).toEqual([
      'time',
      'severity',
      'event',
      'user',
      'source',
      'ip',
      'account',
    ]);
    expect(ids(columnsWithin(DEFAULT_COLUMNS, 50))).toEqual(['time', 'severity', 'event', 'user', 'ip']);
    expect(ids(columnsWithin(DEFAULT_COLUMNS, 20))).toEqual(['time', 'event']);
  });

  it('give the event whatever the others leave', () => {
    expect(templateOf(columnsWithin(DEFAULT_COLUMNS, 30))).toBe('9rem 6rem minmax(0, 1fr)');
  });

  it('take what they are wide, the event nothing unless somebody gave it a width', () => {
    expect(leastOf(columnsWithin(DEFAULT_COLUMNS, 30))).toBe('15rem');
    expect(leastOf([{ id: 'event', shown: true, width: 20 }])).toBe('20rem');
  });

  it('can be moved, but not over the edge', () => {
    expect(ids(moveColumn(DEFAULT_COLUMNS, 'severity', -1)).slice(0, 3)).toEqual(['severity', 'time', 'event']);
    expect(ids(moveColumn(DEFAULT_COLUMNS, 'time', -1))).toEqual(ids(DEFAULT_COLUMNS));
    expect(ids(moveColumn(DEFAULT_COLUMNS, 'seen', 1))).toEqual(ids(DEFAULT_COLUMNS));
  });

  it('are each there once, whatever was stored', () => {
    fc.assert(
      fc.property(looks, (stored) => {
        expect(ids(completeColumns(stored)).toSorted()).toEqual([...COLUMNS].toSorted());
      }),
    );
  });

  it('fit into their room, if more than time and event are left', () => {
    fc.assert(
      fc.property(looks.map(completeColumns), fc.integer({ min: 10, max: 120 }), (columns, room) => {
        const shown = columnsWithin(columns, room);
        const isBare = shown.every(({ id }) => id === 'time' || id === 'event');
        expect(isBare || shown.reduce((sum, column) => sum + widthOf(column), 0) <= room).toBe(true);
      }),
    );
  });
});
