import { expect, it } from 'vitest';
import { isNews } from '../../../utils/sync/news.ts';
import { nextHole, nextSpan, pollFrom } from '../../../utils/sync/plan.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';

const STATE = {
  cursor: NOW + 1,
  spans: [],
  holes: [],
  lanes: 2,
  refusals: 0,
  granule: 'second' as const,
  againAt: NOW,
  expected: null,
};

it('reads the day before the cursor again, from a whole second', () => {
  expect(pollFrom(STATE)).toBe(NOW - DAY);
  expect(pollFrom({ ...STATE, cursor: HOUR })).toBe(0);
});

it('fills what was missed lately before history', () => {
  const history = { from: 0, to: NOW - 90 * DAY, span: DAY, how: 'history' as const };
  const late = { from: NOW - 9 * DAY, to: NOW - DAY, span: DAY, how: 'late' as const };
  expect([nextHole(STATE), nextHole({ ...STATE, holes: [history, late] })]).toEqual([null, late]);
});

it.each([
  ['empty', DAY, 0, 8 * DAY],
  ['nearly empty', DAY, 10, 4 * DAY],
  ['as full as it may be', DAY, 2000, 0.725 * DAY],
  ['far too full', DAY, 1_000_000, DAY / 64],
  ['full, and short already', MINUTE, 500_000, MINUTE],
])('makes the next window fit one that was %s', (_what, span, found, next) => {
  expect(nextSpan(span, found)).toBe(next);
});

it.each([
  ['a poll finds now', { firstLook: false }, NOW, true],
  ['a poll finds a day late', { firstLook: false }, NOW - 20 * HOUR, true],
  ['a poll finds from long before the account came', { firstLook: false }, NOW - 3 * DAY, false],
  ['a poll finds without a time', { firstLook: false }, null, true],
  ['the first look finds from before', { firstLook: true }, NOW - HOUR, false],
  ['the first look finds from after the account came', { firstLook: true }, NOW + HOUR, true],
  ['the first look finds without a time', { firstLook: true }, null, false],
  [
    'a look after a loss finds from before the last good check',
    { firstLook: true, goodAt: NOW + 5 * DAY },
    NOW + DAY,
    false,
  ],
  ['a look after a loss finds from after it', { firstLook: true, goodAt: NOW + 5 * DAY }, NOW + 6 * DAY, true],
])('what %s is news or not', (_what, context, time, news) => {
  expect(isNews(buildEvent({ time }), { addedAt: NOW, goodAt: null, ...context })).toBe(news);
});
