import { expect, it } from 'vitest';
import { DAY, MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { findingsIn } from '../helpers/rules.ts';

const many = (count: number, from = NOW) =>
  Array.from({ length: count }, (_, index) => buildEvent({ type: 'USER_LOGIN', time: from + index * MINUTE }));

it('finds a day with more than five times as many events as usual', async () => {
  expect(await findingsIn('D32', many(25))).toMatchObject([
    { severity: 'low', count: 25, facts: { count: 25, usual: 3 } },
  ]);
});

it('is silent about a busy day, and about a busy weekend that is still small', async () => {
  expect(await findingsIn('D32', many(15))).toEqual([]);
  expect(await findingsIn('D32', many(19, NOW - 3 * DAY))).toEqual([]);
});

it('compares weekends with weekends', async () => {
  expect(await findingsIn('D32', many(25, NOW - 3 * DAY))).toMatchObject([{ facts: { usual: 0 } }]);
});
