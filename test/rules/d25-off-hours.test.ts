import { expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, BY_API, STRANGER, findingsIn } from '../helpers/rules.ts';

const NIGHT = NOW - 12 * HOUR;
const SUNDAY = NOW - 3 * DAY;
const changed = (time: number, parts: object = {}) => buildEvent({ type: 'APP_UPDATE', time, ...parts });

it('finds a sensitive change at night and on a Sunday', async () => {
  expect(await findingsIn('D25', [changed(NIGHT)])).toMatchObject([{ severity: 'medium', key: 'alice@example.org' }]);
  expect(await findingsIn('D25', [changed(SUNDAY)])).toHaveLength(1);
});

it('goes by the account’s hours for somebody who has none of their own', async () => {
  const seen = buildEvent({ ...BOB, type: 'USER_LOGIN', time: NOW - 5 * DAY });
  expect(await findingsIn('D25', [seen, changed(NIGHT, BOB)])).toHaveLength(1);
});

it('is silent about usual hours, two hours more, and what is not sensitive', async () => {
  expect(await findingsIn('D25', [changed(NOW), changed(NOW + 90 * MINUTE)])).toEqual([]);
  expect(await findingsIn('D25', [buildEvent({ type: 'USER_LOGIN', time: NIGHT })])).toEqual([]);
});

it('is silent about programs, and leaves new places to other rules', async () => {
  expect(await findingsIn('D25', [changed(NIGHT, BY_API)])).toEqual([]);
  expect(await findingsIn('D25', [changed(NIGHT, STRANGER)])).toEqual([]);
});

it('leaves an ordinary rotation to the finding of the new secret, but no other new secret', async () => {
  const created = buildEvent({ type: 'ACCOUNT_SECRET_CREATE', time: NIGHT });
  const deleted = buildEvent({ type: 'ACCOUNT_SECRET_DELETE', time: NIGHT + 2 * DAY });
  expect(await findingsIn('D25', [created, deleted])).toEqual([]);
  expect(await findingsIn('D25', [created])).toHaveLength(1);
});
