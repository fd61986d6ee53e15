import { expect, it } from 'vitest';
import { matchesText } from '../../../utils/audit/search.ts';
import { buildEvent } from '../../helpers/build-event.ts';

const event = buildEvent({
  type: 'APP_UPDATE',
  context: { new: { name: 'Booking line', urls: ['https://hooks.example.org', 'x"y'] }, count: 42, on: true },
});

it.each([
  'ALICE@',
  'app_up',
  '192.0.2',
  'booking LINE',
  'hooks.example',
  'x"y',
  '42',
  'true',
  '  gb ',
  'changed the',
  '',
])('finds an event by %j', (needle) => {
  expect(matchesText(event, 'alice@example.org changed the app', needle)).toBe(true);
});

it.each(['carol', 'urls', '443'])('does not find it by %j', (needle) => {
  expect(matchesText(event, 'alice@example.org changed the app', needle)).toBe(false);
});

it('survives a context that is nested without end', () => {
  let context: [] | [unknown] = [];
  for (let depth = 0; depth < 5000; depth++) context = [context];
  expect(matchesText(buildEvent({ context: context as never, json: '' }), '', 'needle')).toBe(false);
});
