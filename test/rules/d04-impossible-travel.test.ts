import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BY_API, STRANGER, findingsIn } from '../helpers/rules.ts';

const TOKYO = { ip: '203.0.113.9', country: 'JP' };
const SYDNEY = { ip: '203.0.113.10', country: 'AU' };

it('finds somebody who was in Britain three hours before Japan', async () => {
  const events = [buildEvent({ time: NOW - 3 * HOUR }), buildEvent({ time: NOW, ...TOKYO })];
  const [finding] = await findingsIn('D4', events);
  expect(finding).toMatchObject({ severity: 'high', count: 2, facts: { from: 'GB', country: 'JP', minutes: 180 } });
  expect(finding?.facts['kilometres']).toBeGreaterThan(5000);
});

it('is silent where there was time for the flight', async () => {
  const events = [buildEvent({ time: NOW - 15 * HOUR }), buildEvent({ time: NOW, ...TOKYO })];
  expect(await findingsIn('D4', events)).toEqual([]);
});

it('is silent about neighbours, programs and named addresses', async () => {
  const before = buildEvent({ time: NOW - HOUR });
  expect(await findingsIn('D4', [before, buildEvent({ time: NOW, ...STRANGER })])).toEqual([]);
  expect(await findingsIn('D4', [before, buildEvent({ time: NOW, ...SYDNEY, ...BY_API })])).toEqual([]);
  const known = knownThings([{ kind: 'ip', value: SYDNEY.ip, name: 'VPN' }]);
  expect(await findingsIn('D4', [before, buildEvent({ time: NOW, ...SYDNEY })], { known })).toEqual([]);
});

it('doubts what is minutes and not so far away', async () => {
  const events = [buildEvent({ time: NOW - 5 * MINUTE }), buildEvent({ time: NOW, ip: '203.0.113.11', country: 'UA' })];
  expect(await findingsIn('D4', events)).toMatchObject([{ severity: 'low' }]);
});

it('waits until the account has learned', async () => {
  const early = NOW - 85 * DAY;
  const events = [buildEvent({ time: early - HOUR }), buildEvent({ time: early, ...TOKYO })];
  expect(await findingsIn('D4', events)).toEqual([]);
});
