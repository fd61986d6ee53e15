import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { HOUR, MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { findingsIn } from '../helpers/rules.ts';

const MSISDN = '447700900101';
const unlinked = (minutes: number, applicationId = 'old', msisdn = MSISDN) =>
  buildEvent({ type: 'NUMBER_UNLINKED', time: NOW - minutes * MINUTE, context: { msisdn, applicationId } });
const linked = (applicationId = 'new') =>
  buildEvent({ type: 'NUMBER_LINKED', time: NOW, context: { msisdn: MSISDN, applicationId } });

it('finds a number that moves to another application', async () => {
  expect(await findingsIn('D16', [unlinked(20), linked()])).toMatchObject([
    { key: MSISDN, severity: 'medium', count: 2, facts: { before: 'old', app: 'new' } },
  ]);
});

it('is high where the application is younger than a day', async () => {
  const created = buildEvent({ type: 'APP_CREATE', time: NOW - 5 * HOUR, context: { created: { appId: 'new' } } });
  expect(await findingsIn('D16', [created, unlinked(20), linked()])).toMatchObject([{ severity: 'high', count: 3 }]);
});

it('is silent about the same application, another number, and more than an hour', async () => {
  expect(await findingsIn('D16', [unlinked(20, 'new'), linked()])).toEqual([]);
  expect(await findingsIn('D16', [unlinked(20, 'old', '447700900102'), linked()])).toEqual([]);
  expect(await findingsIn('D16', [unlinked(61), linked()])).toEqual([]);
});

it('is silent about an application that is named as staging', async () => {
  const known = knownThings([{ kind: 'app', value: 'new', name: 'Staging IVR' }]);
  expect(await findingsIn('D16', [unlinked(20), linked()], { known })).toEqual([]);
});

it('says whether the application is new', async () => {
  const created = buildEvent({ type: 'APP_CREATE', time: NOW - 5 * HOUR, context: { created: { appId: 'new' } } });
  const [fresh] = await findingsIn('D16', [created, unlinked(20), linked()]);
  const [old] = await findingsIn('D16', [unlinked(20), linked()]);
  expect([fresh?.facts['fresh'], old?.facts['fresh']]).toEqual([1, 0]);
});

it('is silent where the events do not say which number or application', async () => {
  const bare = buildEvent({ type: 'NUMBER_LINKED', time: NOW });
  expect(await findingsIn('D16', [unlinked(20), bare])).toEqual([]);
  const partly = buildEvent({ type: 'NUMBER_LINKED', time: NOW, context: { msisdn: MSISDN } });
  expect(await findingsIn('D16', [unlinked(20), partly])).toEqual([]);
});
