import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { buildEvent } from '../helpers/build-event.ts';
import { BERLIN, STRANGER, findingsIn } from '../helpers/rules.ts';

it('finds the first event from a country', async () => {
  const event = buildEvent(STRANGER);
  expect(await findingsIn('D1', [event])).toMatchObject([
    { key: 'NL', severity: 'high', account: 'production', events: [{ id: event.id }], facts: { country: 'NL' } },
  ]);
});

it('finds a country once, however much comes from it', async () => {
  expect(await findingsIn('D1', [buildEvent(STRANGER), buildEvent(STRANGER), buildEvent(BERLIN)])).toHaveLength(2);
});

it('is mild where the address has a name, and silent where the country is expected', async () => {
  const known = knownThings([{ kind: 'ip', value: '203.0.113.0/24', name: 'VPN' }]);
  expect(await findingsIn('D1', [buildEvent(STRANGER)], { known })).toMatchObject([{ severity: 'low' }]);
  const expected = knownThings([], { countries: ['NL'] });
  expect(await findingsIn('D1', [buildEvent(STRANGER)], { known: expected })).toEqual([]);
});

it('is silent about the usual country, and about events without one', async () => {
  expect(await findingsIn('D1', [buildEvent(), buildEvent({ ip: '203.0.113.77', country: null })])).toEqual([]);
});
