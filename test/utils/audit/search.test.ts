import { expect, it } from 'vitest';
import { createTextSearch } from '../../../utils/audit/search.ts';
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
  expect(createTextSearch(needle)(event, 'alice@example.org changed the app')).toBe(true);
});

it.each(['carol', 'urls', '443'])('does not find it by %j', (needle) => {
  expect(createTextSearch(needle)(event, 'alice@example.org changed the app')).toBe(false);
});
