import { describe, expect, it } from 'vitest';
import { type Sight, findBlindness } from '../../utils/rules/absence.ts';
import { activate } from '../../utils/rules/active.ts';
import { blinded } from '../../utils/rules/list/d09-blinded.ts';
import { MINUTE } from '../../utils/time.ts';
import { NOW } from '../helpers/build-event.ts';

const GOOD = NOW - 10 * MINUTE;
const SEEING: Sight = {
  account: 'production',
  problem: null,
  since: null,
  failures: 0,
  goodAt: GOOD,
  interval: 5 * MINUTE,
  ableSince: NOW - 60 * MINUTE,
};
const find = (parts: Partial<Sight>, now = NOW, params = {}) =>
  findBlindness({ ...SEEING, ...parts }, now, activate(blinded, params));

describe('an account that was seen', () => {
  it('is blind once the key is refused twice', () => {
    expect(find({ problem: 'refused', failures: 2, since: NOW - MINUTE })).toMatchObject({
      rule: 'D9',
      account: 'production',
      severity: 'critical',
      bucket: GOOD,
      late: false,
      facts: { problem: 'refused', minutes: 10 },
    });
    expect(find({ problem: 'refused', failures: 1 })).toBeNull();
  });

  it('is blind at once where the browser took the permission away', () => {
    expect(find({ problem: 'permission', failures: 1 })).not.toBeNull();
  });

  it('is blind after more than three intervals in which it could have been checked', () => {
    expect(find({ problem: 'server', failures: 3 }, GOOD + 15 * MINUTE)).toBeNull();
    expect(find({ problem: 'server', failures: 3 }, GOOD + 15 * MINUTE + 1)).not.toBeNull();
    expect(find({}, GOOD + 16 * MINUTE)).not.toBeNull();
  });

  it('is not blind while the computer sleeps, is offline, locked or paused, nor just after', () => {
    expect(find({ ableSince: null }, GOOD + 600 * MINUTE)).toBeNull();
    const woken = GOOD + 600 * MINUTE;
    expect(find({ ableSince: woken }, woken + 15 * MINUTE)).toBeNull();
    expect(find({ ableSince: woken }, woken + 16 * MINUTE)).not.toBeNull();
  });

  it('is the same finding until it sees again', () => {
    const [first, second] = [16, 90].map((minutes) => find({}, GOOD + minutes * MINUTE));
    expect([first?.bucket, first?.key]).toEqual([second?.bucket, second?.key]);
  });

  it('goes by the intervals that the person asked for', () => {
    expect(find({}, GOOD + 16 * MINUTE, { intervals: 10 })).toBeNull();
  });
});

it('an account that was never seen is new, not blind', () => {
  expect(find({ goodAt: null, problem: 'refused', failures: 9 })).toBeNull();
});
