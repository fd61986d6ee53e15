import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { findingsIn } from '../helpers/rules.ts';

const bought = (count: number, apart: number, from = NOW, country = 'GB') =>
  Array.from({ length: count }, (_, index) =>
    buildEvent({
      type: 'NUMBER_ASSIGN',
      time: from + index * apart,
      context: { country, msisdn: `44770090010${index}` },
    }),
  );
const BEFORE = bought(2, 6 * HOUR, NOW - 20 * DAY);

it('finds five within ten minutes', async () => {
  expect(await findingsIn('D13', [...bought(1, 0, NOW - 20 * DAY), ...bought(5, 2 * MINUTE)])).toMatchObject([
    { facts: { origin: 'GB' } },
    { severity: 'high', count: 5, facts: { bought: 5, most: 1 } },
  ]);
});

it('is silent about as many as are usual on three busy days, and about slow buying', async () => {
  const [, ...others] = await findingsIn('D13', [...BEFORE, ...bought(6, MINUTE)]);
  expect(others).toEqual([]);
  expect(await findingsIn('D13', [...BEFORE, ...bought(7, MINUTE)])).toHaveLength(2);
  expect(await findingsIn('D13', [...BEFORE, ...bought(7, 5 * MINUTE)])).toHaveLength(1);
});

it('finds the first number of a country', async () => {
  expect(await findingsIn('D13', [...BEFORE, ...bought(1, 0, NOW, 'NG')])).toMatchObject([
    { facts: { origin: 'GB' } },
    { key: 'NG', severity: 'high' },
  ]);
});

it('is silent about numbers that are expected', async () => {
  const known = knownThings([], { numbers: ['44770090'] });
  expect(await findingsIn('D13', bought(9, MINUTE), { known })).toEqual([]);
});
