import { expect, it } from 'vitest';
import { HOUR } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, CAROL, findingsIn } from '../helpers/rules.ts';

const invited = buildEvent({
  type: 'USER_CREATE',
  time: NOW,
  context: { email: 'bob@example.org', role: 'SECONDARY' },
});
const acted = (hours: number, type: string, who: object = BOB) =>
  buildEvent({ type, time: NOW + hours * HOUR, ...who });

it('is low while the new user does nothing sensitive', async () => {
  expect(await findingsIn('D20', [invited, acted(1, 'USER_LOGIN')])).toMatchObject([
    { key: 'bob@example.org', severity: 'low', facts: { used: 0 } },
  ]);
});

it('is high once they do, within a day', async () => {
  expect(await findingsIn('D20', [invited, acted(3, 'ACCOUNT_SECRET_CREATE')])).toMatchObject([
    { severity: 'high', count: 2, facts: { used: 1 } },
  ]);
});

it('does not blame them for what others do, nor for what they do later', async () => {
  expect(await findingsIn('D20', [invited, acted(3, 'ACCOUNT_SECRET_CREATE', CAROL)])).toMatchObject([
    { severity: 'low' },
  ]);
  expect(await findingsIn('D20', [invited, acted(25, 'ACCOUNT_SECRET_CREATE')])).toMatchObject([{ severity: 'low' }]);
});

it('says so where the new user was not recognised, and is silent about other changes', async () => {
  expect(await findingsIn('D20', [buildEvent({ type: 'USER_CREATE' })])).toMatchObject([
    { severity: 'low', facts: { details: 'not recognised' } },
  ]);
  expect(await findingsIn('D20', [buildEvent({ type: 'USER_UPDATE', context: { email: 'bob@example.org' } })])).toEqual(
    [],
  );
});
