import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTime } from '../../utils/parse-time.ts';
import { utcDay, utcSecond } from '../../utils/time.ts';

const JULY_4 = Date.UTC(2018, 6, 4, 11, 41, 32);

describe('reading a time', () => {
  it.each([
    ['as the API writes it, in UTC', '2018-07-04T11:41:32', JULY_4],
    ['with Z', '2018-07-04T11:41:32Z', JULY_4],
    ['with a space', '2018-07-04 11:41:32', JULY_4],
    ['with an offset', '2018-07-04T13:41:32+02:00', JULY_4],
    ['with an offset without colon', '2018-07-04T06:41:32-0500', JULY_4],
    ['with an offset in hours', '2018-07-04T06:41:32-05', JULY_4],
    ['with a fraction', '2018-07-04T11:41:32.5', JULY_4 + 500],
    ['with more digits than milliseconds have', '2018-07-04T11:41:32.999999', JULY_4 + 999],
    ['without seconds', '2018-07-04T11:41', JULY_4 - 32_000],
    ['of a day alone', '2018-07-04', Date.UTC(2018, 6, 4)],
    ['at the end of a day', '2018-07-04T24:00:00', Date.UTC(2018, 6, 5)],
    ['in milliseconds', JULY_4, JULY_4],
    ['in seconds', JULY_4 / 1000, JULY_4],
  ])('takes one %s (fault 33)', (_what, written, time) => {
    expect(parseTime(written)).toBe(time);
  });

  it.each([
    '',
    'yesterday',
    '2018-02-30',
    '2018-13-01T00:00:00',
    '2018-07-04T25:00:00',
    '2018-07-04T11:61:00',
    '2018-07-04T11:41:32+99:00',
    '0001-01-01T00:00:00',
    null,
    undefined,
    {},
    Number.NaN,
    9e20,
  ])('takes %j for no time (fault 32)', (written) => {
    expect(parseTime(written)).toBeNull();
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => parseTime(text) === null || Number.isFinite(parseTime(text))));
  });

  it('reads a date of any month as the calendar has it', () => {
    const two = (most: number) => fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
    const parts = fc.tuple(fc.integer({ min: 1000, max: 9999 }), two(13), two(32), two(25), two(61), two(61));
    fc.assert(
      fc.property(parts, ([year, month, day, hour, minute, second]) => {
        const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
        // A space sends it the longer way.
        expect(parseTime(written)).toBe(parseTime(written.replace('T', ' ')));
      }),
      { numRuns: 500 },
    );
  });

  it('reads back every second that it can write', () => {
    const seconds = fc.integer({ min: -59_000_000_000, max: 250_000_000_000 });
    fc.assert(fc.property(seconds, (second) => parseTime(utcSecond(second * 1000)) === second * 1000));
  });
});

it('names the UTC day of a time', () => {
  expect(utcDay(Date.UTC(2026, 2, 4, 23, 59, 59))).toBe('2026-03-04');
});
