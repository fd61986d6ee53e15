/** The emulator and the product agree on the wire, and both with what Vonage published (documentation and code, read 2026-11). */
import { expect, it } from 'vitest';
import { WireEvent, WirePage, WireTypes } from '../../utils/vonage/schema.ts';
import { ask, BASE, KEY, list, minutes, NOW, type ProbeOptions, start } from './probe.ts';
import { readSettings, SWITCHES } from './settings.ts';

/** Switches that change how an answer is written, not what is in it. */
const SHAPES = [
  'typeList',
  'typeListSources',
  'mediaType',
  'pageObject',
  'pageNumberBase',
  'pageBase',
  'emptyEmbedded',
  'linkOrigin',
  'linkRels',
  'order',
  'eventLink',
  'timestamp',
  'timestampZone',
  'missingFields',
  'userId',
  'ipVersion',
  'dashboardCase',
] as const;

const CASES = SHAPES.flatMap((name) => {
  const values = SWITCHES[name].takes.split(' | ');
  return values.map((value): [string, string] => [name, value]);
});

it.each(CASES)('can be read with %s %s', async (name, value) => {
  const emulator = await start();
  Object.assign(emulator.settings, readSettings({ [name]: value }).settings);
  emulator.account(KEY).tell('every-type');
  const page = WirePage.parse(JSON.parse((await ask(emulator, `${BASE}/events?size=100`)).text));
  const empty = WirePage.parse(JSON.parse((await ask(emulator, `${BASE}/events?size=10&page=99`)).text));
  const events = (page._embedded?.events ?? []).map((event) => WireEvent.parse(event));
  const types = WireTypes.parse(JSON.parse((await ask(emulator, `${BASE}/events`, { method: 'OPTIONS' })).text));
  expect(events).toHaveLength(30);
  expect(events.every(({ id, event_type: type, account_id: key }) => Boolean(id) && Boolean(type) && key === KEY)).toBe(
    true,
  );
  expect(empty._embedded?.events ?? []).toEqual([]);
  expect([page.page?.totalElements, empty.page?.totalElements]).toEqual(
    name === 'pageObject' && value === 'missing' ? [undefined, undefined] : [30, 30],
  );
  expect(types.eventTypes.length).toBeGreaterThan(25);
});

it('can be read where strings are hostile', async () => {
  const emulator = await start();
  emulator.account(KEY).tell('hostile-strings');
  const page = WirePage.parse(JSON.parse((await ask(emulator, `${BASE}/events?size=100`)).text));
  expect(page._embedded?.events?.map((event) => WireEvent.safeParse(event).success)).not.toContain(false);
});

/** An event of the dashboard, in full. */
const EVENT = {
  id: '0b6c1f9e-8d0b-4c57-9a51-3f1d2a7e9c10',
  event_type: 'APP_CREATE',
  event_type_description: 'Application created',
  created_at: '2026-03-02T09:14:07',
  user_email: 'alice@example.org',
  user_id: 1000001,
  account_id: 'a1b2c3d4',
  source: 'CD',
  source_ip: '192.0.2.10',
  source_description: 'Customer dashboard',
  source_country: 'GB',
  context: {
    created: {
      accountId: 'a1b2c3d4',
      appId: '6f0c1a52-3c1b-4e0e-9a55-0f6f2f1c0a01',
      name: 'Booking line',
      type: 'voice',
      answer_url: { method: 'GET', url: 'https://example.org/answer' },
      event_url: { method: 'POST', url: 'https://example.org/event' },
    },
  },
  _links: { self: { href: 'http://api.nexmo.com/beta/audit/events/0b6c1f9e-8d0b-4c57-9a51-3f1d2a7e9c10' } },
};

const AT = 'http://api.nexmo.com/beta/audit/events';

/** Page 1 of 2 with a filter. */
const PAGE = {
  _embedded: { events: [EVENT] },
  _links: {
    first: { href: `${AT}?event_type=APP_CREATE,APP_DELETE&page=1&size=30` },
    self: { href: `${AT}?event_type=APP_CREATE,APP_DELETE` },
    next: { href: `${AT}?event_type=APP_CREATE,APP_DELETE&page=2&size=30` },
    last: { href: `${AT}?event_type=APP_CREATE,APP_DELETE&page=2&size=30` },
  },
  page: { size: 30, totalElements: 41, totalPages: 2, number: 1 },
};

const EMPTY = {
  _links: { self: { href: `${AT}?search_text=zzz` } },
  page: { size: 30, totalElements: 0, totalPages: 0, number: 1 },
};

const REFUSED = {
  status: 401,
  error: 'Unauthorized',
  message: 'Full authentication is required. JWT was not found in "Authorization" HTTP header.',
};

const NOT_FOUND = { status: 404, error: 'Not Found', message: `Event with provided id: ${EVENT.id} was not found` };

const TYPES = { eventTypes: [{ type: 'USER_STATUS', description: 'User status updated' }] };

it('reads the published samples', () => {
  expect(WireEvent.parse(EVENT)).toEqual(EVENT);
  expect(WirePage.parse(PAGE)).toEqual(PAGE);
  expect(WirePage.parse(EMPTY)).toEqual(EMPTY);
  expect(WireTypes.parse(TYPES)).toEqual(TYPES);
});

/** The paths of all fields of a value, in their order. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  if (Array.isArray(value)) return value.slice(0, 1).flatMap((item) => pathsOf(item, `${path}[]`));
  return Object.entries(value).flatMap(([key, field]) => pathsOf(field, `${path}.${key}`));
}

const CREATIONS = Array.from({ length: 41 }, (_, back) => ({
  at: NOW - back * 1000,
  type: 'APP_CREATE',
  by: { email: EVENT.user_email, id: EVENT.user_id },
  context: EVENT.context,
}));

it.each<[string, unknown, string, ProbeOptions]>([
  ['a page', PAGE, '?event_type=APP_CREATE,APP_DELETE', { events: CREATIONS }],
  ['an empty page', EMPTY, '?search_text=zzz', { events: minutes(2) }],
  ['an event that is not there', NOT_FOUND, `/${EVENT.id}`, {}],
  ['a refusal', REFUSED, '', { account: { secrets: ['Another1'] } }],
])('writes %s with the fields of the published sample, in their order', async (_, sample, target, options) => {
  const { text } = await ask(await start(options), `${BASE}/events${target}`);
  expect(pathsOf(JSON.parse(text))).toEqual(pathsOf(sample));
});

it('writes an event, its types and its counters as published, value for value', async () => {
  const emulator = await start({ events: CREATIONS });
  const { _links: links, page, _embedded: embedded } = await list(emulator, '?event_type=APP_CREATE,APP_DELETE');
  const { id, ...event } = embedded?.events[0] ?? {};
  expect({ _links: links, page }).toEqual({ _links: PAGE._links, page: PAGE.page });
  expect(event).toEqual({
    ...event,
    event_type_description: EVENT.event_type_description,
    source_description: EVENT.source_description,
    context: EVENT.context,
  });
  const types = await ask(emulator, `${BASE}/events`, { method: 'OPTIONS' });
  expect(JSON.parse(types.text)).toMatchObject({ eventTypes: expect.arrayContaining(TYPES.eventTypes) as unknown });
  expect(id).toMatch(/^[\da-f-]{36}$/);
});
