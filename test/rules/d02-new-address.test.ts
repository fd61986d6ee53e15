import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BERLIN, BY_API, findingsIn } from '../helpers/rules.ts';

it('finds the first event of somebody from a network', async () => {
  const event = buildEvent({ type: 'USER_LOGIN', ...BERLIN });
  expect(await findingsIn('D2', [event])).toMatchObject([
    { key: 'alice@example.org 198.51.100.0/24', severity: 'low', facts: { network: '198.51.100.0/24', sensitive: 0 } },
  ]);
});

it('is high where something sensitive follows within the hour', async () => {
  const login = buildEvent({ type: 'USER_LOGIN', ...BERLIN });
  const secret = buildEvent({ type: 'ACCOUNT_SECRET_CREATE', time: NOW + 20 * MINUTE, ...BERLIN });
  expect(await findingsIn('D2', [login, secret])).toMatchObject([{ severity: 'high', count: 2 }]);
  const later = buildEvent({ type: 'ACCOUNT_SECRET_CREATE', time: NOW + 90 * MINUTE, ...BERLIN });
  expect(await findingsIn('D2', [login, later])).toMatchObject([{ severity: 'low', count: 1 }]);
});

it('only notes a program that calls from a named range', async () => {
  const known = knownThings([{ kind: 'ip', value: '198.51.100.0/24', name: 'Deployment' }]);
  expect(await findingsIn('D2', [buildEvent({ ...BERLIN, ...BY_API })], { known })).toMatchObject([
    { severity: 'info' },
  ]);
});

it('is silent about another address of the same network, and about no address', async () => {
  expect(await findingsIn('D2', [buildEvent({ ip: '192.0.2.99' }), buildEvent({ ip: null })])).toEqual([]);
});

it('is mild about a person at a named address, whatever they do there', async () => {
  const known = knownThings([{ kind: 'ip', value: BERLIN.ip, name: 'Berlin office' }]);
  const event = buildEvent({ type: 'ACCOUNT_SECRET_CREATE', ...BERLIN });
  expect(await findingsIn('D2', [event], { known })).toMatchObject([{ severity: 'low' }]);
});
