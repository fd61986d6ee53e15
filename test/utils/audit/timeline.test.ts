import { expect, it } from 'vitest';
import { divide } from '../../../utils/audit/timeline.ts';
import { buildEvent } from '../../helpers/build-event.ts';

const at = (createdAt: string) => buildEvent({ createdAt });
const events = [
  at('2026-03-04T14:00:00'),
  at('2026-03-04T09:00:00'),
  at('2026-03-03T23:59:59'),
  at('2026-03-03T01:00:00'),
];

it('begins a day wherever the UTC day changes', () => {
  expect(divide(events, () => false).map(({ day }) => day)).toEqual([true, false, true, false]);
});

it('draws the line below the events that are new', () => {
  const isNew = new Set(events.slice(0, 2));
  expect(divide(events, (event) => isNew.has(event)).map(({ newAbove }) => newAbove)).toEqual([null, null, 2, null]);
});

it('draws the line below the last of them where old ones stand between', () => {
  const isNew = new Set([events[0], events[2]]);
  expect(divide(events, (event) => isNew.has(event)).map(({ newAbove }) => newAbove)).toEqual([null, null, null, 2]);
});

it('draws no line where all is new or nothing is', () => {
  expect(divide(events, () => true).every(({ newAbove }) => newAbove === null)).toBe(true);
  expect(divide(events, () => false).every(({ newAbove }) => newAbove === null)).toBe(true);
});

it('puts an undated event on the day it was seen (fault 32)', () => {
  const undated = buildEvent({ time: null, createdAt: '', seenAt: Date.UTC(2026, 2, 4, 8) });
  expect(divide([at('2026-03-04T14:00:00'), undated], () => false)[1]?.day).toBe(false);
});
