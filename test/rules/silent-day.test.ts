/** D32, of a day on which nothing happened. */
import { expect, it } from 'vitest';
import { findSilentDay } from '../../utils/rules/absence.ts';
import { activate } from '../../utils/rules/active.ts';
import { toRuleEvent } from '../../utils/rules/event.ts';
import { volume } from '../../utils/rules/list/d32-volume.ts';
import { emptyPast } from '../../utils/rules/past/past-data.ts';
import { teach } from '../../utils/rules/past/teach.ts';
import { DAY } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { quietPast } from '../helpers/rules.ts';

const find = (day: number, isCovered: boolean, silent = 3, more: Parameters<typeof buildEvent>[0][] = []) => {
  const past = emptyPast('production', 0);
  teach(past, [...quietPast(), ...more.map((parts) => buildEvent(parts))].map(toRuleEvent));
  return findSilentDay(past, day, isCovered, activate(volume, { silent }));
};

it('is found where a day is usually busy and the archive is proven to hold it', () => {
  expect(find(NOW, true)).toMatchObject({ rule: 'D32', severity: 'low', count: 0, facts: { count: 0, usual: 3 } });
});

it('is none where the archive may miss something, where something happened, or where little is usual', () => {
  expect(find(NOW, false)).toBeNull();
  expect(find(NOW, true, 3, [{ time: NOW }])).toBeNull();
  expect(find(NOW, true, 4)).toBeNull();
});

it('is none on a weekend without events like any other, and none while little is known', () => {
  expect(find(NOW - 3 * DAY, true, 1)).toBeNull();
  expect(find(NOW - 80 * DAY, true, 1)).toBeNull();
});
