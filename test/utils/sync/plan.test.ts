import { expect, it } from 'vitest';
import { isNews } from '../../../utils/sync/news.ts';
import { advance, firstDay } from '../../../utils/sync/plan.ts';
import { DAY, HOUR } from '../../../utils/time.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';

it('looks back 30 days at first', () => {
  expect(firstDay(null, NOW)).toBe('2026-02-02');
});

it('reads the day before the cursor again', () => {
  expect(firstDay({ cursor: NOW }, NOW + 90 * DAY)).toBe('2026-03-03');
});

it.each([
  ['goes to the newest event', { cursor: 1000 }, 5000, 9000, 5000],
  ['never goes back', { cursor: 8000 }, 5000, 9000, 8000],
  ['stays where nothing was found', { cursor: 8000 }, null, 9000, 8000],
  ['starts at the server’s clock where there is no event yet', null, null, 9000, 9000],
])('the cursor %s', (_what, state, newest, serverTime, cursor) => {
  expect(advance(state, { count: 1, newest, serverTime })).toEqual({ cursor });
});

it('has no cursor without an event and without the server’s clock', () => {
  expect(advance(null, { count: 0, newest: null, serverTime: null })).toBeNull();
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
