import { expect, it } from 'vitest';
import { DAY, MINUTE } from '../../utils/time.ts';
import { NOW, buildEvent } from '../helpers/build-event.ts';
import { BOB, BY_API, CAROL, STRANGER, findingsIn } from '../helpers/rules.ts';

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

it('takes an invitation by somebody who is new themselves, or of somebody else, for none', async () => {
  const invite = (email: string, who: object) =>
    buildEvent({ type: 'USER_CREATE', time: NOW - MINUTE, context: { email }, ...who });
  const acted = buildEvent({ ...BOB, time: NOW });
  const about = async (events: ReturnType<typeof buildEvent>[]) =>
    (await findingsIn('D3', events)).map(({ key }) => key);
  expect(await about([invite('bob@example.org', CAROL), acted])).toContain('bob@example.org');
  expect(await about([invite('dana@example.org', {}), acted])).toContain('bob@example.org');
});
