import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { findingsIn } from '../helpers/rules.ts';

const many = (count: number, type: string, apart: number, from = NOW) =>
  Array.from({ length: count }, (_, index) =>
    buildEvent({ type, time: from + index * apart, context: { msisdn: `44770090010${index}` } }),
  );

it('finds three within a quarter of an hour', async () => {
  const events = [...many(2, 'NUMBER_RELEASE', 5 * MINUTE), ...many(1, 'NUMBER_USER_CANCELED', 0, NOW + 10 * MINUTE)];
  expect(await findingsIn('D12', events)).toMatchObject([{ severity: 'high', count: 3, facts: { released: 3 } }]);
});

it('is silent about a single one, and about three that took longer', async () => {
  expect(await findingsIn('D12', many(1, 'NUMBER_RELEASE', 0))).toEqual([]);
  expect(await findingsIn('D12', many(3, 'NUMBER_RELEASE', 8 * MINUTE))).toEqual([]);
});

it('finds more than a tenth of what is owned within an hour', async () => {
  const owned = many(15, 'NUMBER_ASSIGN', HOUR, NOW - 20 * DAY);
  expect(await findingsIn('D12', [...owned, ...many(2, 'NUMBER_RELEASE', 30 * MINUTE)])).toMatchObject([
    { severity: 'high', facts: { released: 2, owned: 15, minutes: 60 } },
  ]);
  const more = many(25, 'NUMBER_ASSIGN', HOUR, NOW - 20 * DAY);
  expect(await findingsIn('D12', [...more, ...many(2, 'NUMBER_RELEASE', 30 * MINUTE)])).toEqual([]);
});
