import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { axisTicks } from '../../utils/ticks.ts';
import { dayStarts, formatMoment, fromWallTime, wallTime, writeMoment, zoneName } from '../../utils/zone.ts';
import { NOW } from '../helpers/build-event.ts';

const times = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 0) }).map((time) => time - (time % 1000));
const zones = fc.constantFrom('utc' as const, 'local' as const);

let before: string | undefined;
beforeEach(() => {
  before = process.env['TZ'];
  process.env['TZ'] = 'Europe/Berlin';
});
afterEach(() => {
  process.env['TZ'] = before;
});

describe('a zone', () => {
  it('shows a moment as its clock does', () => {
    expect([formatMoment(NOW, 'utc'), formatMoment(NOW, 'local')]).toEqual(['4 Mar 14:32', '4 Mar 15:32']);
    expect([writeMoment(NOW, 'utc'), writeMoment(NOW, 'local')]).toEqual(['2026-03-04 14:32', '2026-03-04 15:32']);
    expect([zoneName('utc', NOW), zoneName('local', NOW), zoneName('local', Date.UTC(2026, 6))]).toEqual([
      'UTC',
      'UTC+01:00',
      'UTC+02:00',
    ]);
  });

  it('can be read back, but for the hour that it shows twice', () => {
    fc.assert(
      fc.property(times, zones, (time, zone) => {
        const back = fromWallTime(wallTime(time, zone), zone);
        expect(Math.abs(back - time) % HOUR).toBe(0);
        expect(wallTime(back, zone)).toBe(wallTime(time, zone));
      }),
    );
  });

  it('begins its days at its own midnight, the latest first', () => {
    fc.assert(
      fc.property(times, fc.nat(40 * DAY), zones, (from, span, zone) => {
        const starts = dayStarts(from, from + span, zone, 100);
        expect(starts.every((start) => wallTime(start, zone) % DAY === 0)).toBe(true);
        expect(starts.at(-1)).toBeLessThanOrEqual(from);
        expect(starts[0]).toBeGreaterThan(from + span - DAY - HOUR);
        expect(starts).toEqual(starts.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('a time axis', () => {
  it('is marked at round moments within it, not too many of them', () => {
    fc.assert(
      fc.property(times, fc.integer({ min: MINUTE, max: 3000 * DAY }), zones, (from, span, zone) => {
        const ticks = axisTicks(from, from + span, zone, 8);
        expect(ticks.length).toBeLessThanOrEqual(9);
        expect(ticks.every(({ time }) => time >= from - HOUR && time <= from + span + HOUR)).toBe(true);
        expect(ticks.every(({ time }) => wallTime(time, zone) % MINUTE === 0)).toBe(true);
      }),
    );
  });

  it('names hours, days and months, whichever fit', () => {
    const labels = (span: number) => axisTicks(NOW - span, NOW, 'utc', 8).map(({ label }) => label);
    expect(labels(HOUR)).toEqual(['13:45', '14:00', '14:15', '14:30']);
    expect(labels(2 * DAY)).toEqual(['18:00', '3 Mar', '06:00', '12:00', '18:00', '4 Mar', '06:00', '12:00']);
    expect(labels(7 * DAY)).toEqual(['26 Feb', '27 Feb', '28 Feb', '1 Mar', '2 Mar', '3 Mar', '4 Mar']);
    expect(labels(124 * DAY)).toEqual(['Nov 2025', 'Dec 2025', 'Jan 2026', 'Feb 2026', 'Mar 2026']);
  });
});
