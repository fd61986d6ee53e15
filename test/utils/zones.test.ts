/** The same in every zone, and on either side of a change to summer time. */
import { afterEach, describe, expect, it } from 'vitest';
import { divide } from '../../utils/audit/timeline.ts';
import { formatDay, formatLocal } from '../../utils/format.ts';
import { parseTime } from '../../utils/parse-time.ts';
import { buildEvent } from '../helpers/build-event.ts';

const NAIVE = '2026-03-29T01:30:00';
const WRITTEN = [
  NAIVE,
  '2026-03-29T01:30:00Z',
  '2026-03-29 01:30:00',
  '2026-03-29T03:30:00+02:00',
  '2026-03-28T21:30:00.000-04:00',
];
const UTC = Date.UTC(2026, 2, 29, 1, 30);

/** The night of the 29th of March has no such hour in London; the Chathams are 13:45 ahead. */
describe.each([
  ['UTC', 0, 'UTC+00:00'],
  ['Europe/London', -60, 'UTC+01:00'],
  ['America/New_York', 240, 'UTC-04:00'],
  ['Pacific/Chatham', -825, 'UTC+13:45'],
])('in the zone %s', (zone, ahead, offset) => {
  afterEach(() => {
    process.env['TZ'] = 'UTC';
  });

  it('a time is what it is in UTC, however it is written (faults 33, 55)', () => {
    process.env['TZ'] = zone;
    expect(new Date(UTC).getTimezoneOffset() + 0).toBe(ahead);
    expect(new Set(WRITTEN.map(parseTime))).toEqual(new Set([UTC]));
  });

  it('a list is cut at the same days, and only the local time differs (fault 55)', () => {
    process.env['TZ'] = zone;
    const events = ['2026-03-29T00:00:00', '2026-03-28T23:59:59', NAIVE].map((createdAt) => buildEvent({ createdAt }));
    expect(divide(events, () => false).map(({ day }) => day)).toEqual([true, true, true]);
    expect(events.map(({ time }) => formatDay(time ?? 0))).toEqual(['Sun 29 Mar', 'Sat 28 Mar', 'Sun 29 Mar']);
    expect(formatLocal(UTC)).toContain(offset);
  });
});
