import { expect, it } from 'vitest';
import { DAY } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, BY_API, STRANGER, findingsIn } from '../helpers/rules.ts';

it('finds somebody who was never seen', async () => {
  expect(await findingsIn('D3', [buildEvent(BOB)])).toMatchObject([{ key: 'bob@example.org', severity: 'medium' }]);
});

it('is mild from a network that is new as well, of which other rules speak', async () => {
  expect(await findingsIn('D3', [buildEvent({ ...BOB, ...STRANGER })])).toMatchObject([{ severity: 'low' }]);
});

it('is silent about somebody whom a known person invited in the week before', async () => {
  const invited = (days: number) =>
    buildEvent({ type: 'USER_CREATE', time: NOW - days * DAY, context: { email: 'bob@example.org' } });
  expect(await findingsIn('D3', [invited(6), buildEvent({ ...BOB, time: NOW })])).toEqual([]);
  expect(await findingsIn('D3', [invited(8), buildEvent({ ...BOB, time: NOW })])).toHaveLength(1);
});

it('is silent about programs', async () => {
  expect(await findingsIn('D3', [buildEvent({ ...BY_API, apiKey: 'ffffffff' })])).toEqual([]);
});
