import { expect, it } from 'vitest';
import { DAY, HOUR } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, STRANGER, findingsIn } from '../helpers/rules.ts';

const created = (parts: object = {}) => buildEvent({ type: 'ACCOUNT_SECRET_CREATE', time: NOW, ...parts });
const deleted = (days: number, parts: object = {}) =>
  buildEvent({ type: 'ACCOUNT_SECRET_DELETE', time: NOW + days * DAY, ...parts });

it('finds a new secret', async () => {
  expect(await findingsIn('D6', [created()])).toMatchObject([{ severity: 'medium' }]);
});

it.each([
  ['country', STRANGER],
  ['actor', BOB],
  ['address', { ip: '198.51.100.23' }],
  ['hour', { time: NOW - 12 * HOUR }],
])('is critical where the %s is new', async (why, parts) => {
  expect(await findingsIn('D6', [created(parts)])).toMatchObject([{ severity: 'critical', facts: { why } }]);
});

it('is a note where the old one is deleted by the same person within a week', async () => {
  expect(await findingsIn('D6', [created(), deleted(2)])).toMatchObject([{ severity: 'info', count: 2 }]);
});

it('is no rotation by another person, after a week, or from a new place', async () => {
  expect(await findingsIn('D6', [created(), deleted(2, BOB)])).toMatchObject([{ severity: 'medium' }]);
  expect(await findingsIn('D6', [created(), deleted(8)])).toMatchObject([{ severity: 'medium' }]);
  expect(await findingsIn('D6', [created(STRANGER), deleted(0.01, STRANGER)])).toMatchObject([
    { severity: 'critical' },
  ]);
});

it('is silent about a secret that is only deleted', async () => {
  expect(await findingsIn('D6', [deleted(0)])).toEqual([]);
});
