import { expect, it } from 'vitest';
import { HOUR } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { findingsIn } from '../helpers/rules.ts';

const flagged = (time: number) => buildEvent({ type: 'ACCOUNT_UPDATE_SPAMMER', time, context: { reason: 'Traffic' } });

it('finds it once a day', async () => {
  expect(await findingsIn('D23', [flagged(NOW), flagged(NOW + HOUR), flagged(NOW + 24 * HOUR)])).toMatchObject([
    { severity: 'critical', count: 2, facts: { reason: 'Traffic' } },
    { severity: 'critical', count: 1 },
  ]);
});

it('is silent about settings', async () => {
  expect(await findingsIn('D23', [buildEvent({ type: 'ACCOUNT_UPDATE_SETTINGS' })])).toEqual([]);
});
