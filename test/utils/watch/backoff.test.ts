import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ProblemFacts } from '../../../utils/errors.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/time.ts';
import { needsPerson, retryDelay } from '../../../utils/watch/backoff.ts';

const EVERY = 5 * MINUTE;

it.each<[string, ProblemFacts, number, number | null]>([
  ['tries a refused key once more after a minute', { kind: 'refused' }, 1, MINUTE],
  ['leaves a key alone that was refused twice', { kind: 'refused' }, 2, null],
  ['tries a forbidden account once more after a minute', { kind: 'forbidden' }, 1, MINUTE],
  ['looks at an account that was forbidden twice every six hours', { kind: 'forbidden' }, 2, 6 * HOUR],
  ['waits as long as it is told', { kind: 'rate-limited', retryAfter: 2 * MINUTE }, 1, 2 * MINUTE],
  ['waits at least half a minute, whatever it is told', { kind: 'rate-limited', retryAfter: 0 }, 1, 30 * SECOND],
  ['waits at most six hours, whatever it is told', { kind: 'rate-limited', retryAfter: 3650 * DAY }, 1, 6 * HOUR],
  ['looks for a lost address every six hours', { kind: 'not-found' }, 1, 6 * HOUR],
  ['looks for a permission with the next check', { kind: 'permission' }, 9, EVERY],
  ['looks for space with the next check', { kind: 'storage-full' }, 9, EVERY],
  ['looks for the network every minute', { kind: 'offline' }, 9, MINUTE],
])('%s', (_what, facts, failures, delay) => {
  expect(retryDelay(facts, failures, EVERY, 0.5)).toBe(delay);
});

it('waits longer with every failure, never over an hour and never under half a minute (faults 8, 9)', () => {
  const waits = [1, 2, 3, 4, 5, 8, 20].map((failures) => retryDelay({ kind: 'server' }, failures, EVERY, 0.999999));
  expect(waits).toEqual(waits.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      (failures, random) => {
        const delay = retryDelay({ kind: 'server' }, failures, EVERY, random) ?? 0;
        return delay >= 30 * SECOND && delay <= HOUR;
      },
    ),
  );
});

it('spreads the retries of many browsers', () => {
  const waits = [0.2, 0.5, 0.9].map((random) => retryDelay({ kind: 'timeout' }, 4, EVERY, random));
  expect(new Set(waits).size).toBe(3);
});

it.each<[ProblemFacts['kind'], number, boolean]>([
  ['refused', 1, false],
  ['refused', 2, true],
  ['forbidden', 2, true],
  ['permission', 1, true],
  ['storage-full', 1, true],
  ['storage', 1, true],
  ['server', 50, false],
  ['rate-limited', 50, false],
  ['offline', 50, false],
])('a problem "%s" for the %i. time needs the person: %s', (kind, failures, needs) => {
  expect(needsPerson({ kind }, failures)).toBe(needs);
});
