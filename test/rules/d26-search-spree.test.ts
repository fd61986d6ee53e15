import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { DAY, MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, findingsIn } from '../helpers/rules.ts';

const searches = (count: number, apart: number, from = NOW, who: object = {}) =>
  Array.from({ length: count }, (_, index) =>
    buildEvent({ type: 'USER_PRODUCT_SEARCH', time: from + index * apart, ...who }),
  );

it('finds twenty searches within an hour', async () => {
  const [finding] = await findingsIn('D26', searches(20, MINUTE));
  expect(finding).toMatchObject({ severity: 'medium', key: 'alice@example.org', count: 20 });
});

it('is silent about nineteen, about twenty that take longer, and about twenty of two people', async () => {
  expect(await findingsIn('D26', searches(19, MINUTE))).toEqual([]);
  expect(await findingsIn('D26', searches(20, 4 * MINUTE))).toEqual([]);
  expect(await findingsIn('D26', [...searches(10, MINUTE), ...searches(10, MINUTE, NOW, BOB)])).toEqual([]);
});

it('finds more than three times the most before', async () => {
  const before = searches(3, MINUTE, NOW - 10 * DAY);
  expect(await findingsIn('D26', [...before, ...searches(10, MINUTE)])).toMatchObject([{ facts: { most: 3 } }]);
  expect(await findingsIn('D26', [...before, ...searches(9, MINUTE)])).toEqual([]);
});

it('finds any search of somebody who left', async () => {
  const known = knownThings([], { leavers: { 'bob@example.org': NOW - DAY } });
  expect(await findingsIn('D26', searches(1, 0, NOW, BOB), { known })).toMatchObject([
    { severity: 'medium', facts: { left: 1 } },
  ]);
});
