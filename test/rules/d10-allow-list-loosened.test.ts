import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { buildEvent } from '../helpers/build-event.ts';
import { STRANGER, findingsIn } from '../helpers/rules.ts';

const allowed = (ip: string | undefined, parts: object = {}) =>
  buildEvent({ type: 'IP_WHITELIST_CREATE', context: ip === undefined ? undefined : { ip }, ...parts });

it('finds an address that was allowed', async () => {
  expect(await findingsIn('D10', [allowed('203.0.113.77')])).toMatchObject([
    { key: '203.0.113.77', severity: 'high', facts: { range: '203.0.113.77' } },
  ]);
});

it.each(['0.0.0.0/0', '203.0.0.0/23', '2001:db8::/32'])('is critical for the wide range %s', async (range) => {
  expect(await findingsIn('D10', [allowed(range)])).toMatchObject([{ severity: 'critical', facts: { why: 'wide' } }]);
});

it('is critical from a new country', async () => {
  expect(await findingsIn('D10', [allowed('203.0.113.77', STRANGER)])).toMatchObject([
    { severity: 'critical', facts: { why: 'country' } },
  ]);
});

it('says so where the address was not recognised', async () => {
  expect(await findingsIn('D10', [allowed(undefined)])).toMatchObject([
    { severity: 'high', facts: { details: 'not recognised' } },
  ]);
});

it('only notes a range that has a name, and is silent about one that was removed', async () => {
  const known = knownThings([{ kind: 'ip', value: '203.0.113.0/24', name: 'Office' }]);
  expect(await findingsIn('D10', [allowed('203.0.113.77')], { known })).toMatchObject([{ severity: 'info' }]);
  expect(await findingsIn('D10', [buildEvent({ type: 'IP_WHITELIST_DELETE', context: { ip: '192.0.2.1' } })])).toEqual(
    [],
  );
});
