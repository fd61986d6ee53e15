/** Rules that people make out of their saved views. */
import { expect, it } from 'vitest';
import { OwnRule, ownRule } from '../../utils/rules/own-rule.ts';
import { MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { quietPast, watchRules } from '../helpers/rules.ts';

const isDeletion = ({ type }: { type: string }) => type === 'APP_DELETE';
const deleted = (minutes: number, type = 'APP_DELETE') => buildEvent({ type, time: NOW + minutes * MINUTE });

async function find(more: number, minutes: number, events: ReturnType<typeof buildEvent>[]) {
  const own = ownRule({ id: 'a', view: 'wipes', severity: 'high', more, minutes }, isDeletion);
  const watch = watchRules(['production'], { rules: [own] });
  await watch.take(quietPast());
  await watch.take(events);
  return watch.findings();
}

it('finds the first event of a view', async () => {
  expect(await find(0, 1, [deleted(0)])).toMatchObject([{ rule: 'own:a', severity: 'high', count: 1, key: '' }]);
  expect(await find(0, 1, [deleted(0, 'APP_CREATE')])).toEqual([]);
});

it('finds more than so many in so many minutes', async () => {
  expect(await find(2, 10, [deleted(0), deleted(4), deleted(9)])).toMatchObject([{ count: 3, facts: { minutes: 10 } }]);
  expect(await find(2, 10, [deleted(0), deleted(4)])).toEqual([]);
  expect(await find(2, 10, [deleted(0), deleted(4), deleted(10)])).toEqual([]);
  expect(await find(2, 10, [deleted(0), deleted(4, 'APP_CREATE'), deleted(9)])).toEqual([]);
});

it('is stored within bounds', () => {
  const rule = { id: 'a', view: 'wipes', severity: 'high', more: 2, minutes: 10 };
  expect(OwnRule.safeParse(rule).success).toBe(true);
  expect(OwnRule.safeParse({ ...rule, minutes: 0 }).success).toBe(false);
  expect(OwnRule.safeParse({ ...rule, more: 1.5 }).success).toBe(false);
});
