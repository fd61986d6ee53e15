import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseMoment, printMoment, timeOf } from '../../../utils/query/moment.ts';
import { parseQuery } from '../../../utils/query/parse.ts';
import { printQuery } from '../../../utils/query/print.ts';
import { fixedAt, rangeOf, withRange } from '../../../utils/query/range.ts';
import { NOW } from '../../helpers/build-event.ts';
import { anyMoment, anyQuery } from '../../helpers/query.ts';

const DAY = Date.UTC(2026, 2, 4);

it.each([
  ['2026-03-04', DAY, '2026-03-04'],
  ['2026-03-04T00:00:00Z', DAY, '2026-03-04'],
  ['2026-03-04T14:26', DAY + 51_960_000, '2026-03-04T14:26'],
  ['2026-03-04T14:26:03+01:00', DAY + 48_363_000, '2026-03-04T13:26:03'],
  ['2026-03-04 14:26:03.250', DAY + 51_963_250, '2026-03-04T14:26:03.250'],
  ['-7d', NOW - 7 * 86_400_000, '-7d'],
  ['30M', NOW - 30 * 60_000, '-30m'],
  ['-24h', NOW - 86_400_000, '-24h'],
  ['-2w', NOW - 14 * 86_400_000, '-2w'],
])('reads the moment %s and prints it', (written, time, printed) => {
  const moment = parseMoment(written);
  expect([moment && timeOf(moment, NOW), moment && printMoment(moment)]).toEqual([time, printed]);
});

it.each(['', 'now', '-7', '-d', '-1234567d', '-7y', '2026', '2026-13-01', '2026-03-04T25:00', '+7d', '1e3d'])(
  'takes %j for no moment',
  (written) => {
    expect(parseMoment(written)).toBeNull();
  },
);

it('reads back every moment that it prints, and keeps it within what a date can be', () => {
  fc.assert(
    fc.property(anyMoment, (moment) => {
      expect(parseMoment(printMoment(moment))).toEqual(moment);
      expect(new Date(timeOf(moment, NOW)).getTime()).not.toBeNaN();
    }),
    { numRuns: 2000 },
  );
});

it('takes the latest beginning and the earliest end', () => {
  const { query } = parseQuery('after:2026-03-01 after:-1d before:2026-03-04T14:00 before:2027-01-01 booking');
  expect(rangeOf(query, NOW)).toEqual({ from: NOW - 86_400_000, to: DAY + 14 * 3_600_000 });
});

it('leaves open what nothing bounds', () => {
  expect(rangeOf(parseQuery('booking').query, NOW)).toEqual({ from: null, to: null });
});

it('puts a range in the place of another, and nothing else', () => {
  const { query } = parseQuery('after:-7d booking before:-1d type:a');
  expect(printQuery(withRange(query, DAY + 0.4, null))).toBe('booking type:a after:2026-03-04');
  expect(printQuery(withRange(query, { kind: 'relative', amount: 2, unit: 'w' }, DAY))).toBe(
    'booking type:a after:-2w before:2026-03-04',
  );
});

it('asks for exactly the range that it was given', () => {
  const time = fc.option(fc.integer({ min: -8.64e15, max: 8.64e15 }));
  fc.assert(
    fc.property(anyQuery, time, time, (query, from, to) => {
      const changed = withRange(query, from, to);
      expect(rangeOf(parseQuery(printQuery(changed)).query, NOW)).toEqual({ from, to });
    }),
  );
});

it('fixes what is relative to now, so that the same is asked for at any time', () => {
  fc.assert(
    fc.property(anyQuery, fc.nat(), (query, later) => {
      expect(rangeOf(fixedAt(query, NOW), NOW + later)).toEqual(rangeOf(query, NOW));
    }),
  );
});
