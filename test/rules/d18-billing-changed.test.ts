import { expect, it } from 'vitest';
import { HOUR } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { STRANGER, findingsIn } from '../helpers/rules.ts';

const changed = (parts: object = {}) => buildEvent({ type: 'USER_BILLING_UPDATE', time: NOW, ...parts });

it('finds billing details that changed', async () => {
  expect(await findingsIn('D18', [changed()])).toMatchObject([{ severity: 'medium' }]);
});

it('is high from a new place or at an unusual hour', async () => {
  expect(await findingsIn('D18', [changed(STRANGER)])).toMatchObject([{ severity: 'high', facts: { why: 'country' } }]);
  expect(await findingsIn('D18', [changed({ time: NOW - 12 * HOUR })])).toMatchObject([
    { severity: 'high', facts: { why: 'hour' } },
  ]);
});

it('is silent about other changes of a user', async () => {
  expect(await findingsIn('D18', [buildEvent({ type: 'USER_UPDATE', context: { companyName: 'Example' } })])).toEqual(
    [],
  );
});
