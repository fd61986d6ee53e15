/** An event: its form, and GET by id. */
import { expect, it } from 'vitest';
import { PEOPLE } from '../../utils/sample/cast.ts';
import type { NewEvent } from './history/entry.ts';
import type { Settings } from './settings.ts';
import { ask, BASE, eventsOf, KEY, NOW, start } from './probe.ts';

const BY_ALICE = { at: NOW, type: 'APP_UPDATE', by: PEOPLE.alice, context: { appId: 'x' } };
const BY_API = { at: NOW, type: 'NUMBER_ASSIGN' };

async function one(event: NewEvent, settings: Partial<Settings> = {}): Promise<Record<string, unknown>> {
  const emulator = await start({ settings });
  emulator.account(KEY).add([event]);
  const [found = {}] = await eventsOf(emulator);
  return found;
}

it('writes an event of the dashboard in full', async () => {
  const { id, ...event } = await one(BY_ALICE);
  expect(event).toEqual({
    event_type: 'APP_UPDATE',
    event_type_description: 'Application updated',
    created_at: '2026-03-31T12:00:00',
    user_email: 'alice@example.org',
    user_id: 1000001,
    account_id: KEY,
    source: 'CD',
    source_ip: '192.0.2.10',
    source_description: 'Customer dashboard',
    source_country: 'GB',
    context: { appId: 'x' },
    _links: { self: { href: `http://api.nexmo.com${BASE}/events/${String(id)}` } },
  });
});

it('leaves out the user of an API call, and a context that there is not', async () => {
  expect(Object.keys(await one(BY_API))).toEqual([
    'id',
    'event_type',
    'event_type_description',
    'created_at',
    'account_id',
    'source',
    'source_ip',
    'source_description',
    'source_country',
    '_links',
  ]);
});

it('writes null for what is missing if told to', async () => {
  expect(await one(BY_API, { missingFields: 'null' })).toMatchObject({
    user_email: null,
    user_id: null,
    context: null,
  });
});

it.each<[Partial<Settings>, number, unknown]>([
  [{}, NOW + 417, '2026-03-31T12:00:00'],
  [{ timestamp: 'zulu' }, NOW, '2026-03-31T12:00:00Z'],
  [{ timestamp: 'fraction' }, NOW + 417, '2026-03-31T12:00:00.417'],
  [{ timestamp: 'short' }, NOW, '2026-03-31T12:00'],
  [{ timestamp: 'short' }, NOW + 1000, '2026-03-31T12:00:01'],
  [{ timestamp: 'epoch-ms' }, NOW + 417, NOW + 417],
  [{ timestampZone: 'Europe/London' }, NOW, '2026-03-31T13:00:00'],
  [{ timestampZone: 'Europe/London', timestamp: 'zulu' }, NOW, '2026-03-31T12:00:00Z'],
])('with %j writes the time %d as %s', async (settings, at, written) => {
  expect(await one({ at, type: 'APP_UPDATE' }, settings)).toMatchObject({ created_at: written });
});

it.each<[Partial<Settings>, object]>([
  [{ userId: 'string' }, { user_id: '1000001' }],
  [{ ipVersion: 6 }, { source_ip: '2001:db8::c000:20a' }],
  [{ dashboardCase: 'Customer Dashboard' }, { source_description: 'Customer Dashboard' }],
  [
    { eventLink: 'https' },
    { _links: { self: { href: expect.stringMatching(/^https:\/\/api\.nexmo\.com/) as string } } },
  ],
])('with %j writes %j', async (settings, expected) => {
  expect(await one(BY_ALICE, settings)).toMatchObject(expected);
});

it('leaves out the link if told to', async () => {
  expect(await one(BY_ALICE, { eventLink: 'absent' })).not.toHaveProperty('_links');
});

it('keeps what a test put into an event, whatever it is', async () => {
  const odd = { id: 'x', event_type: null, created_at: '2099-12-31', extra: { deep: [1] }, source_ip: null };
  expect(await one(odd, { timestamp: 'naive' })).toMatchObject(odd);
  expect(await one({ created_at: 'soon' }, { timestamp: 'zulu' })).toMatchObject({ created_at: 'soon' });
});

it('puts raw JSON text into a page byte for byte', async () => {
  const emulator = await start();
  const raw = '{"id":"r","context":{"__proto__":{"a":1},"n":9007199254740993,"x":1.10}}';
  emulator.account(KEY).add([
    { raw, id: 'r' },
    { raw: 'null', at: NOW - 1000 },
  ]);
  expect((await ask(emulator, `${BASE}/events`)).text).toContain(`{"events":[${raw},null]}`);
  expect((await ask(emulator, `${BASE}/events/r`)).text).toBe(raw);
});

it('answers GET by id with the bare event', async () => {
  const emulator = await start({ events: [BY_ALICE, BY_API] });
  const [, second = {}] = await eventsOf(emulator);
  const { status, text } = await ask(emulator, `${BASE}/events/${String(second.id)}`);
  expect([status, JSON.parse(text)]).toEqual([200, second]);
});

it.each(['0b6c1f9e-8d0b-4c57-9a51-3f1d2a7e9c10', 'undefined', '%F0', '<script>'])(
  'answers the unknown id %s with the documented 404',
  async (id) => {
    const reply = await ask(await start(), `${BASE}/events/${id}`);
    const message = `Event with provided id: ${id} was not found`;
    expect([reply.status, JSON.parse(reply.text)]).toEqual([404, { status: 404, error: 'Not Found', message }]);
  },
);

it.each([400, 500] as const)('answers an id that is no UUID with %d if told to', async (malformedId) => {
  const emulator = await start({ settings: { malformedId } });
  expect((await ask(emulator, `${BASE}/events/undefined`)).status).toBe(malformedId);
  expect((await ask(emulator, `${BASE}/events/0b6c1f9e-8d0b-4c57-9a51-3f1d2a7e9c10`)).status).toBe(404);
});
