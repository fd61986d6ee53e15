import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { HOUR } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BERLIN, BOB, BY_API, STRANGER, findingsIn } from '../helpers/rules.ts';

const created = buildEvent({ type: 'ACCOUNT_SECRET_CREATE', time: NOW });
const called = (hours: number, parts: object = {}) =>
  buildEvent({ type: 'NUMBER_LINKED', time: NOW + hours * HOUR, ...BY_API, ...BERLIN, ...parts });

it('finds a program in a new place after a new secret', async () => {
  expect(await findingsIn('D7', [created, called(5)])).toMatchObject([
    { severity: 'critical', key: '198.51.100.0/24', count: 2, facts: { hours: 5, creator: 'alice@example.org' } },
  ]);
});

it('finds the secret of an intruder who signed in from the same new place', async () => {
  const intruder = { ...BOB, ...STRANGER };
  const events = [
    buildEvent({ type: 'USER_LOGIN', time: NOW, ...intruder }),
    buildEvent({ type: 'ACCOUNT_SECRET_CREATE', time: NOW + HOUR, ...intruder }),
    called(2, STRANGER),
  ];
  expect(await findingsIn('D7', events)).toMatchObject([{ severity: 'critical', key: '203.0.113.0/24' }]);
});

it('finds a program in a country that is new, though its network is not', async () => {
  expect(await findingsIn('D7', [created, called(5, { ip: '192.0.2.10', country: 'NL' })])).toEqual([]);
  const alone = buildEvent({ type: 'USER_LOGIN', time: NOW - 48 * HOUR, ...BERLIN });
  expect(await findingsIn('D7', [alone, created, called(5)])).toEqual([]);
  expect(await findingsIn('D7', [alone, created, called(5, { country: 'NL' })])).toHaveLength(1);
});

it('is silent about the usual place, after three days, and without a new secret', async () => {
  expect(await findingsIn('D7', [created, called(5, { ip: '192.0.2.10' })])).toEqual([]);
  expect(await findingsIn('D7', [created, called(73)])).toEqual([]);
  expect(await findingsIn('D7', [called(5)])).toEqual([]);
});

it('is silent about a place that has a name, and about people', async () => {
  const known = knownThings([{ kind: 'ip', value: BERLIN.ip, name: 'Deployment' }]);
  expect(await findingsIn('D7', [created, called(5)], { known })).toEqual([]);
  expect(await findingsIn('D7', [created, called(5, { source: 'CD', userEmail: 'alice@example.org' })])).toEqual([]);
});
