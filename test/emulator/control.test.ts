/** The remote control. */
import { request } from 'node:https';
import { expect, it } from 'vitest';
import type { Emulator } from './emulator.ts';
import { ask, BASE, KEY, list, NOW, SECRET, start } from './probe.ts';

async function control(emulator: Emulator, method: string, path: string, body?: unknown, headers = {}) {
  const response = await fetch(`http://127.0.0.1:${emulator.httpPort}/_emulator/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const json: unknown = await response.json();
  return { status: response.status, json };
}

it('shows the switches and changes them', async () => {
  const emulator = await start();
  expect((await control(emulator, 'GET', 'settings')).json).toEqual({ ...emulator.settings });
  expect((await control(emulator, 'PATCH', 'settings', { order: 'asc', badDate: 500 })).status).toBe(200);
  expect(emulator.settings).toMatchObject({ order: 'asc', badDate: 500 });
});

it('changes nothing if one switch is wrong', async () => {
  const emulator = await start();
  const { status, json } = await control(emulator, 'PATCH', 'settings', { order: 'asc', gzip: 'maybe' });
  expect([status, json]).toEqual([400, { problem: 'gzip takes: false | true.' }]);
  expect(emulator.settings.order).toBe('desc');
});

it('adds events, to the first account or to the one named', async () => {
  const emulator = await start();
  const other = emulator.addAccount({ apiKey: '5ab0ac01', secrets: ['Bcdefgh2'] });
  const events = [{ at: NOW, type: 'APP_CREATE' }, { id: 'x', event_type: 'APP_DELETE' }, { raw: 'null' }];
  expect((await control(emulator, 'POST', 'events', { events })).json).toEqual({ ids: [expect.any(String), 'x', ''] });
  await control(emulator, 'POST', 'events', { apiKey: '5ab0ac01', events: events.slice(0, 1) });
  expect([emulator.account(KEY).count, other.count]).toEqual([3, 1]);
});

it('tells a story', async () => {
  const emulator = await start();
  await control(emulator, 'POST', 'story/takeover');
  expect((await list(emulator)).page).toMatchObject({ totalElements: 6 });
});

it('makes the next request fail', async () => {
  const emulator = await start();
  await control(emulator, 'POST', 'fail/502');
  expect((await ask(emulator, `${BASE}/events`)).status).toBe(502);
});

it('rotates secrets', async () => {
  const emulator = await start();
  await control(emulator, 'POST', 'secrets', { add: 'Newsecret2' });
  await control(emulator, 'POST', 'secrets', { apiKey: KEY, revoke: SECRET });
  expect((await ask(emulator, `${BASE}/events`)).status).toBe(401);
  expect((await ask(emulator, `${BASE}/events`, { as: `${KEY}:Newsecret2` })).status).toBe(200);
});

it('shows the requests of clients, and not its own', async () => {
  const emulator = await start();
  await ask(emulator, `${BASE}/events?size=1`);
  expect((await control(emulator, 'GET', 'requests')).json).toEqual([
    expect.objectContaining({ path: `${BASE}/events?size=1` }),
  ]);
});

it.each([
  ['POST', 'story/nothing', undefined, /The stories are: quiet-month/],
  ['POST', 'fail/nothing', undefined, /The faults are: 500/],
  ['POST', 'events', { events: 'x' }, /events is a list/],
  ['POST', 'events', { events: [null] }, /events is a list/],
  ['POST', 'events', { apiKey: '00000000', events: [] }, /no account/],
  ['POST', 'secrets', { revoke: SECRET }, /last secret/],
  ['PATCH', 'settings', '{', /JSON/],
  ['PATCH', 'settings', '[]', /JSON object/],
  ['GET', 'nothing', undefined, /There is: GET settings/],
  ['DELETE', 'settings', undefined, /There is: GET settings/],
])('answers %s %s %j with what would be right', async (method, path, body, problem) => {
  const { status, json } = await control(await start(), method, path, body);
  expect([status, json]).toEqual([400, { problem: expect.stringMatching(problem) as unknown }]);
});

it('is not to be driven by web pages', async () => {
  const emulator = await start();
  const foreign = await control(emulator, 'PATCH', 'settings', { order: 'asc' }, { origin: 'https://example.org' });
  expect([foreign.status, emulator.settings.order]).toEqual([400, 'desc']);
});

it('is not there over TLS', async () => {
  const { tlsPort } = await start();
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const options = {
    host: '127.0.0.1',
    port: tlsPort,
    path: '/_emulator/settings',
    rejectUnauthorized: false,
    agent: false,
  };
  request(options, (response) => resolve(response.resume().statusCode)).end();
  expect(await promise).toBe(401);
});
