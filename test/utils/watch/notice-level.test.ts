import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_NOTICES, LEVELS, type NoticeSettings } from '../../../utils/watch/notice-settings.ts';
import { type Telling, breaksThrough, isQuiet, levelOf } from '../../../utils/watch/notice-level.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';

const FOUND: Telling = { rule: 'D6', account: 'one', family: 'secrets', severity: 'high' };

function choosing(levels: Partial<NoticeSettings['levels']>): NoticeSettings {
  return { ...DEFAULT_NOTICES, levels: { ...DEFAULT_NOTICES.levels, ...levels } };
}

describe('how loud a thing is told', () => {
  it.each<[string, Partial<NoticeSettings['levels']>, ReturnType<typeof levelOf>]>([
    ['nobody', {}, { level: 'notice', by: 'default' }],
    ['its severity', { severities: { high: 'badge' } }, { level: 'badge', by: 'severity' }],
    ['its family', { severities: { high: 'badge' }, families: { secrets: 'off' } }, { level: 'off', by: 'family' }],
    ['its account', { families: { secrets: 'off' }, accounts: { one: 'urgent' } }, { level: 'urgent', by: 'account' }],
    ['its rule', { accounts: { one: 'urgent' }, rules: { D6: 'badge' } }, { level: 'badge', by: 'rule' }],
  ])('is decided by %s where nothing more specific is', (_who, levels, decision) => {
    expect(levelOf(FOUND, choosing(levels))).toEqual(decision);
  });

  it('is no matter of what somebody else was chosen for', () => {
    const others = choosing({ accounts: { two: 'off' }, rules: { D7: 'off' }, families: { billing: 'off' } });
    expect(levelOf(FOUND, others)).toEqual({ level: 'notice', by: 'default' });
  });

  it('breaks through where it is urgent, or critical and told at all', () => {
    const all = LEVELS.map((level) => [breaksThrough('critical', level), breaksThrough('high', level)]);
    expect(all).toEqual([
      [false, false],
      [false, false],
      [true, false],
      [true, true],
    ]);
  });
});

describe('quiet hours', () => {
  /** 2026-03-02 is a Monday. */
  const MONDAY = Date.UTC(2026, 2, 2);
  const NIGHTS = { from: 22 * 60, to: 7 * 60, days: [1, 2, 3, 4, 5] };

  it.each<[string, number, boolean]>([
    ['just before they begin', MONDAY + 22 * HOUR - MINUTE, false],
    ['when they begin', MONDAY + 22 * HOUR, true],
    ['after midnight', MONDAY + DAY + 3 * HOUR, true],
    ['when they end', MONDAY + DAY + 7 * HOUR, false],
    ['in the night after the last chosen day', MONDAY + 5 * DAY + 3 * HOUR, true],
    ['in a night that was not chosen', MONDAY + 5 * DAY + 23 * HOUR, false],
    ['in the morning before the first chosen day', MONDAY + 3 * HOUR, false],
  ])('that go on over midnight are told right %s', (_when, wall, quiet) => {
    expect(isQuiet(NIGHTS, wall)).toBe(quiet);
  });

  it('of one day end on that day', () => {
    const lunch = { from: 12 * 60, to: 13 * 60, days: [1] };
    expect([11, 12, 13].map((hour) => isQuiet(lunch, MONDAY + hour * HOUR))).toEqual([false, true, false]);
    expect(isQuiet(lunch, MONDAY + DAY + 12 * HOUR)).toBe(false);
  });

  it('are as long as a clock says in the nights in which clocks are changed', () => {
    const wallIn = (zone: string, at: number) => {
      const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
      const [, day = '', month = '', year = '', hour = '', minute = ''] =
        /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(parts.format(at)) ?? [];
      return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
    };
    const always = { from: 22 * 60, to: 7 * 60, days: [0, 1, 2, 3, 4, 5, 6] };
    // Berlin, 2026-03-29: 02:00 becomes 03:00; 2026-10-25: 03:00 becomes 02:00.
    const nights = [Date.UTC(2026, 2, 28, 20), Date.UTC(2026, 9, 24, 19)];
    const quietMinutes = nights.map(
      (start) =>
        Array.from({ length: 13 * 60 }, (_, minute) => start + minute * MINUTE).filter((at) =>
          isQuiet(always, wallIn('Europe/Berlin', at)),
        ).length,
    );
    expect(quietMinutes).toEqual([8 * 60, 10 * 60]);
  });

  it('are never, where no day is chosen, and always, where they last a whole day', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const wall = fc.integer({ min: 0, max: 4e12 });
    fc.assert(
      fc.property(minute, minute, wall, (from, to, at) => {
        expect(isQuiet({ from, to, days: [] }, at)).toBe(false);
        expect(isQuiet({ from, to: from, days: [0, 1, 2, 3, 4, 5, 6] }, at)).toBe(true);
      }),
    );
  });
});
