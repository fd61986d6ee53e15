import { expect, it } from 'vitest';
import { DAY } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { findingsIn } from '../helpers/rules.ts';

const updated = (days: number, context: object) =>
  buildEvent({ type: 'APP_UPDATE', time: NOW - days * DAY, context } as object);

it('finds a type that is on no list, once', async () => {
  const events = [0, 1].map((days) => buildEvent({ type: 'USER_MFA_RESET', time: NOW + days * DAY }));
  expect(await findingsIn('D31', events)).toMatchObject([{ key: 'USER_MFA_RESET', severity: 'info', at: NOW }]);
});

it('finds a key that a type did not have before', async () => {
  const events = [updated(10, { appId: 'one' }), updated(0, { appId: 'one', new: { region: 'eu' } })];
  expect(await findingsIn('D31', events)).toMatchObject([{ key: 'APP_UPDATE', facts: { path: 'new.region' } }]);
});

it('is silent about fewer keys, other values and other places in a list', async () => {
  const events = [updated(10, { appId: 'one', list: [{ a: 1 }] }), updated(0, { list: [{ a: 2 }, { a: 3 }] })];
  expect(await findingsIn('D31', events)).toEqual([]);
});

it('is silent about the first week of a type, and about its first event', async () => {
  expect(await findingsIn('D31', [updated(3, { appId: 'one' }), updated(0, { other: 'two' })])).toEqual([]);
});
