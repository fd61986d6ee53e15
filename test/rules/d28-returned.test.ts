import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { DAY } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, findingsIn } from '../helpers/rules.ts';

const bob = (days: number) => buildEvent({ ...BOB, type: 'USER_LOGIN', time: NOW - days * DAY });
const status = (newStatus: string, days: number) =>
  buildEvent({ type: 'USER_STATUS', time: NOW - days * DAY, context: { email: BOB.userEmail, newStatus } });

it('finds somebody after more than sixty days', async () => {
  expect(await findingsIn('D28', [bob(70), bob(0)])).toMatchObject([{ severity: 'medium', facts: { days: 70 } }]);
});

it('finds somebody who was disabled, until they are active again', async () => {
  expect(await findingsIn('D28', [bob(9), status('DISABLED', 5), bob(0)])).toMatchObject([{ severity: 'critical' }]);
  expect(await findingsIn('D28', [bob(9), status('DISABLED', 5), status('ACTIVE', 3), bob(0)])).toEqual([]);
});

it('finds somebody past the day on which they left', async () => {
  const known = knownThings([], { leavers: { 'bob@example.org': NOW - DAY } });
  expect(await findingsIn('D28', [bob(9), bob(0)], { known })).toMatchObject([{ severity: 'critical', at: NOW }]);
});

it('is silent about shorter pauses, and about somebody who is new', async () => {
  expect(await findingsIn('D28', [bob(59), bob(0)])).toEqual([]);
  expect(await findingsIn('D28', [bob(0)])).toEqual([]);
});
