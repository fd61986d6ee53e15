import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { NEW_HEALTH, afterFailure, afterSuccess, isDue, nextCheck } from '../../../utils/watch/health.ts';
import { NOW } from '../../helpers/build-event.ts';
import { GOOD, failed } from '../../helpers/build-watch.ts';

const EVERY = 5 * MINUTE;

it('is due at once when it was never checked', () => {
  expect(isDue(NEW_HEALTH, NOW, EVERY)).toBe(true);
});

it('is due an interval after a good check, also when the interval changed meanwhile', () => {
  const health = afterSuccess(GOOD, NOW, 0);
  expect([nextCheck(health, EVERY), nextCheck(health, MINUTE)]).toEqual([NOW + EVERY, NOW + MINUTE]);
  expect([isDue(health, NOW + EVERY - 1, EVERY), isDue(health, NOW + EVERY, EVERY)]).toEqual([false, true]);
});

it('is never due when it is left alone', () => {
  expect(isDue(failed({ kind: 'refused' }, 2), NOW + 365 * DAY, EVERY)).toBe(false);
});

it('is due when the clock was set back so far that it would wait for ages (fault 54)', () => {
  expect(isDue(afterSuccess(GOOD, NOW + 365 * DAY, 0), NOW, EVERY)).toBe(true);
});

it('is not due early when the interval is a day', () => {
  expect(isDue(afterSuccess(GOOD, NOW, 0), NOW + 8 * HOUR, DAY)).toBe(false);
});

it('keeps what was good and since when it fails', () => {
  const first = failed({ kind: 'server' });
  const second = afterFailure(first, { kind: 'server' }, NOW + HOUR, EVERY, 0);
  expect([second.goodAt, second.failures, second.problem?.since]).toEqual([NOW, 2, NOW]);
});

it('counts anew when it fails in another way', () => {
  expect(afterFailure(failed({ kind: 'server' }, 5), { kind: 'refused' }, NOW, EVERY, 0).failures).toBe(1);
});

it('forgets its problem with the next good check', () => {
  expect(afterSuccess(GOOD, NOW, 0)).toMatchObject({ problem: null, failures: 0, retryAt: null });
});
