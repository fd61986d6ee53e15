import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { DAY } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { STRANGER, findingsIn } from '../helpers/rules.ts';

const changed = (context: object | undefined, parts: object = {}) =>
  buildEvent({ type: 'ACCOUNT_UPDATE_SETTINGS_API', time: NOW, context, ...parts } as object);
const callback = (host: string) => ({ 'mo-callback-url': `https://${host}/inbound` });
const BEFORE = buildEvent({ type: 'ACCOUNT_UPDATE_SETTINGS', time: NOW - DAY, context: callback('example.org') });
const later = async (...events: ReturnType<typeof buildEvent>[]) =>
  (await findingsIn('D22', [BEFORE, ...events])).filter(({ at }) => at >= NOW);

it('is critical where data goes to a domain nobody used before', async () => {
  expect(await later(changed(callback('evil.example')))).toMatchObject([
    { severity: 'critical', facts: { domain: 'evil.example' } },
  ]);
});

it('finds a change that names no domain', async () => {
  expect(await later(changed({ httpForwardMethod: 'POST' }))).toMatchObject([{ severity: 'medium' }]);
  expect(await later(changed(undefined))).toMatchObject([{ severity: 'medium' }]);
});

it('finds a change from a new place, whatever it names', async () => {
  expect(await later(changed(callback('example.org'), STRANGER))).toMatchObject([{ severity: 'medium' }]);
});

it('is silent about known domains from a known place, and about a place that has a name', async () => {
  expect(await later(changed(callback('example.org')))).toEqual([]);
  const known = knownThings([{ kind: 'ip', value: '203.0.113.0/24', name: 'Deployment' }]);
  expect(await findingsIn('D22', [changed({ a: 1 }, STRANGER)], { known })).toEqual([]);
});
