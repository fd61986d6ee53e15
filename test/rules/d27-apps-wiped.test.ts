import { expect, it } from 'vitest';
import { knownThings } from '../../utils/rules/known.ts';
import { MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, findingsIn } from '../helpers/rules.ts';

const wiped = (appId: string, minutes: number, type = 'APP_DELETE') =>
  buildEvent({ type, time: NOW + minutes * MINUTE, context: { deleted: { appId } } });

it('finds two within ten minutes', async () => {
  const events = [wiped('one', 0), wiped('two', 5, 'APP_DISABLE')];
  expect(await findingsIn('D27', events)).toMatchObject([{ severity: 'high', count: 2, facts: { apps: 2 } }]);
});

it('is silent about one, and about two that lie further apart', async () => {
  expect(await findingsIn('D27', [wiped('one', 0)])).toEqual([]);
  expect(await findingsIn('D27', [wiped('one', 0), wiped('two', 11)])).toEqual([]);
});

it('does not count what the same person created in the day before', async () => {
  const created = buildEvent({ type: 'APP_CREATE', time: NOW - 60 * MINUTE, context: { created: { appId: 'one' } } });
  expect(await findingsIn('D27', [created, wiped('one', 0), wiped('two', 5)])).toEqual([]);
  expect(await findingsIn('D27', [created, wiped('two', 0), wiped('three', 5)])).toHaveLength(1);
  const ofOther = buildEvent({ ...created, id: 'other', ...BOB });
  expect(await findingsIn('D27', [ofOther, wiped('one', 0), wiped('two', 5)])).toHaveLength(1);
});

it('is critical for an application that is named as production', async () => {
  const known = knownThings([{ kind: 'app', value: 'one', name: 'IVR production' }]);
  expect(await findingsIn('D27', [wiped('one', 0)], { known })).toMatchObject([{ severity: 'critical' }]);
  expect(await findingsIn('D27', [wiped('two', 0)], { known })).toEqual([]);
  const other = knownThings([{ kind: 'app', value: 'one', name: 'Sandbox' }]);
  expect(await findingsIn('D27', [wiped('one', 0)], { known: other })).toEqual([]);
});
