import { expect, it } from 'vitest';
import { MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, findingsIn } from '../helpers/rules.ts';

const TARGET = { userId: 1000002, email: 'bob@example.org' };
const keys = (added: string[], removed: string[], parts: object = {}) =>
  buildEvent({ type: 'USER_API_KEYS_UPDATE', context: { ...TARGET, added, removed }, ...parts });
const status = (newStatus: string, parts: object = {}) =>
  buildEvent({ type: 'USER_STATUS', context: { ...TARGET, oldStatus: 'X', newStatus }, ...parts });

it('finds access to a sub-account, and a user who was made active', async () => {
  expect(await findingsIn('D21', [keys(['5ab0ac01'], [])])).toMatchObject([
    { severity: 'medium', facts: { target: 'bob@example.org', change: 'granted', granted: '5ab0ac01' } },
  ]);
  expect(await findingsIn('D21', [status('ACTIVE')])).toMatchObject([
    { severity: 'medium', facts: { change: 'active' } },
  ]);
});

it('is high where somebody widens their own access', async () => {
  expect(await findingsIn('D21', [keys(['5ab0ac01'], [], BOB)])).toMatchObject([{ severity: 'high' }]);
});

it('only notes a user who was disabled, but not three within an hour', async () => {
  expect(await findingsIn('D21', [status('DISABLED')])).toMatchObject([{ severity: 'info' }]);
  const three = [0, 20, 40].map((minutes) => status('DISABLED', { time: NOW + minutes * MINUTE }));
  expect(await findingsIn('D21', three)).toContainEqual(
    expect.objectContaining({ key: 'disabled', severity: 'high', count: 3 }),
  );
});

it('is silent about access that was taken away, and about a new telephone number', async () => {
  expect(await findingsIn('D21', [keys([], ['5ab0ac01'])])).toEqual([]);
  const phone = buildEvent({ type: 'USER_UPDATE', context: { ...TARGET, changed: { phone: { old: '1', new: '2' } } } });
  expect(await findingsIn('D21', [phone])).toEqual([]);
});

it('says so where the details were not recognised', async () => {
  expect(await findingsIn('D21', [buildEvent({ type: 'USER_STATUS' })])).toMatchObject([
    { severity: 'medium', facts: { details: 'not recognised' } },
  ]);
});
