import { expect, it } from 'vitest';
import { countOf, countryName, formatDay, formatLocal, formatMoney, shortAge, shortSpan } from '../../utils/format.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../utils/time.ts';
import { NOW } from '../helpers/build-event.ts';

it.each([
  [20 * SECOND, '20 s'],
  [59 * SECOND, '59 s'],
  [4 * MINUTE + 59 * SECOND, '4 min'],
  [3 * HOUR, '3 h'],
  [47 * HOUR, '47 h'],
  [3 * DAY, '3 d'],
])('writes a span of %i ms as %s', (span, text) => {
  expect(shortSpan(span)).toBe(text);
});

it.each([
  [30 * SECOND, 'now'],
  [2 * MINUTE, '2 min'],
  [5 * DAY, '5 d'],
  [60 * DAY, '3 Jan 2026'],
  [-3 * DAY, '7 Mar 2026'],
])('writes an age of %i ms as %s', (age, text) => {
  expect(shortAge(NOW - age, NOW)).toBe(text);
});

it('counts with a plural and with thousands apart', () => {
  expect([countOf(1, 'event'), countOf(0, 'event'), countOf(1656, 'event')]).toEqual([
    '1 event',
    '0 events',
    '1,656 events',
  ]);
});

it('names a day by its weekday', () => {
  expect(formatDay(NOW)).toBe('Wed 4 Mar');
});

it('writes the local time with its offset', () => {
  expect(formatLocal(NOW)).toBe('2026-03-04 14:32:20 UTC+00:00');
});

it.each([
  [50, 'EUR', '€50'],
  [12.5, 'USD', 'US$12.50'],
  [500, null, '500'],
  [500, 'not a currency', '500'],
])('writes %d %s as %s', (amount, currency, text) => {
  expect(formatMoney(amount, currency)).toBe(text);
});

it.each([
  ['GB', 'United Kingdom'],
  ['ZZ9', null],
  ['<b>', null],
])('knows the country code %s as %s', (code, name) => {
  expect(countryName(code)).toBe(name);
});
