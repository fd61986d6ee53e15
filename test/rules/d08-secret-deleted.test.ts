import { expect, it } from 'vitest';
import { DAY } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, STRANGER, findingsIn } from '../helpers/rules.ts';

const created = (days: number, parts: object = {}) =>
  buildEvent({ type: 'ACCOUNT_SECRET_CREATE', time: NOW - days * DAY, ...parts });
const deleted = (parts: object = {}) => buildEvent({ type: 'ACCOUNT_SECRET_DELETE', time: NOW, ...parts });

it('is critical without a new secret in the week before', async () => {
  expect(await findingsIn('D8', [deleted()])).toMatchObject([{ severity: 'critical', facts: { replaced: 0 } }]);
  expect(await findingsIn('D8', [created(8), deleted()])).toMatchObject([{ severity: 'critical' }]);
});

it('is high where somebody else created one', async () => {
  expect(await findingsIn('D8', [created(1, BOB), deleted()])).toMatchObject([{ severity: 'high' }]);
});

it('leaves the second half of a rotation to the finding of the first', async () => {
  expect(await findingsIn('D8', [created(2), deleted()])).toEqual([]);
});

it('takes no rotation from a new place for one', async () => {
  expect(await findingsIn('D8', [created(0.01, STRANGER), deleted(STRANGER)])).toMatchObject([{ severity: 'high' }]);
});
