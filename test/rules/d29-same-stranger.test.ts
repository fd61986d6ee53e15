import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { STRANGER, findingsIn } from '../helpers/rules.ts';

const seen = (account: string, minutes: number, where: object = STRANGER) =>
  buildEvent({ account, time: NOW + minutes * MINUTE, ...where });

it('finds a network that is new in two accounts within an hour', async () => {
  expect(await findingsIn('D29', [seen('production', 0), seen('staging', 50)])).toMatchObject([
    { account: null, key: '203.0.113.0/24', severity: 'critical', count: 2, facts: { accounts: 2 } },
  ]);
});

it('finds it in whichever order the accounts are read', async () => {
  expect(await findingsIn('D29', [seen('staging', 50), seen('production', 0)])).toMatchObject([{ count: 2 }]);
});

it('is silent about one account, more than an hour, and a known network', async () => {
  expect(await findingsIn('D29', [seen('production', 0), seen('production', 5)])).toEqual([]);
  expect(await findingsIn('D29', [seen('production', 0), seen('staging', 61)])).toEqual([]);
  expect(await findingsIn('D29', [seen('production', 0, {}), seen('staging', 5, {})])).toEqual([]);
});

it('is silent about an address that has a name', async () => {
  const known = knownThings([{ kind: 'ip', value: '203.0.113.0/24', name: 'VPN' }]);
  expect(await findingsIn('D29', [seen('production', 0), seen('staging', 5)], { known })).toEqual([]);
});
