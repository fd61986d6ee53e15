/** OPTIONS, the headers of every answer, and requests that are made wrongly. */
import { gunzipSync } from 'node:zlib';
import { get as httpGet } from 'node:http';
import { expect, it } from 'vitest';
import { KNOWN_TYPES } from '../../utils/audit/catalogue.ts';
import type { Settings } from './settings.ts';
import { ask, BASE, basic, KEY, minutes, SECRET, start } from './probe.ts';

const EVENTS = `${BASE}/events`;
const OPTIONS = { method: 'OPTIONS' };

interface Types {
  readonly eventTypes: readonly { readonly type: string; readonly description: string }[];
}

async function typesOf(settings: Partial<Settings> = {}): Promise<Types> {
  return JSON.parse((await ask(await start({ settings }), EVENTS, OPTIONS)).text) as Types;
}

it('lists the 27 types of August 2018 in their order and words', async () => {
  const { eventTypes, ...rest } = await typesOf();
  expect(rest).toEqual({});
  expect(eventTypes).toHaveLength(27);
  expect(eventTypes[0]).toEqual({ type: 'USER_STATUS', description: 'User status updated' });
  expect(eventTypes[17]).toEqual({ type: 'APP_CREATE', description: 'Application created' });
  expect(eventTypes[26]).toEqual({ type: 'AUTORELOAD_DISABLE', description: 'Autoreload disabled' });
});

it.each<[Settings['typeList'], number, string[], string[]]>([
  ['docs-26', 26, ['NUMBER_USER_CANCELED'], ['NUMBER_RELEASE', 'ACCOUNT_UPDATE_SPAMMER']],
  ['union-29', 29, KNOWN_TYPES, ['USER_MFA_RESET']],
  ['union-and-unknown', 30, ['USER_MFA_RESET'], []],
])('lists the types of %s', async (typeList, count, present, absent) => {
  const types = new Set((await typesOf({ typeList })).eventTypes.map(({ type }) => type));
  expect(types.size).toBe(count);
  expect(present.filter((type) => !types.has(type))).toEqual([]);
  expect(absent.filter((type) => types.has(type))).toEqual([]);
});

it('puts a second key beside the types if told to', async () => {
  expect(Object.keys(await typesOf({ typeListSources: true }))).toEqual(['eventTypes', 'sourceTypes']);
});

it.each<[Settings['optionsAnswer'], number, RegExp]>([
  [204, 204, /^$/],
  [405, 405, /"Method Not Allowed"/],
  ['html', 200, /^<html>/],
])('answers OPTIONS with %s if told to', async (optionsAnswer, status, body) => {
  const reply = await ask(await start({ settings: { optionsAnswer } }), EVENTS, OPTIONS);
  expect(reply.status).toBe(status);
  expect(reply.text).toMatch(body);
});

it('answers OPTIONS without credentials if told to, and nothing else', async () => {
  const emulator = await start({ settings: { optionsAuth: 'not-needed' } });
  expect((await ask(emulator, EVENTS, { ...OPTIONS, as: '' })).status).toBe(200);
  expect((await ask(emulator, EVENTS, { as: '' })).status).toBe(401);
});

it('sends the headers of the real service, and no others', async () => {
  const emulator = await start();
  const first = await ask(emulator, EVENTS, OPTIONS);
  const second = await ask(emulator, EVENTS);
  const { 'x-nexmo-trace-id': traceId, ...headers } = Object.fromEntries(first.headers);
  expect(headers).toEqual({
    'content-type': 'application/json;charset=UTF-8',
    'content-disposition': 'attachment; filename="api.txt"',
    'cache-control': 'no-cache, no-store, max-age=0, must-revalidate',
    pragma: 'no-cache',
    expires: '0',
    server: 'nginx',
    'strict-transport-security': 'max-age=31536000 ; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'deny',
    'transfer-encoding': 'chunked',
    date: 'Tue, 31 Mar 2026 12:00:00 GMT',
    connection: 'keep-alive',
  });
  expect(traceId).toMatch(/^[\da-f]{32}$/);
  expect(second.headers.get('x-nexmo-trace-id')).not.toBe(traceId);
});

it('knows nothing of CORS: a preflight is a request without credentials', async () => {
  const headers = { origin: 'https://example.org', 'access-control-request-method': 'GET' };
  const emulator = await start();
  const reply = await ask(emulator, EVENTS, { ...OPTIONS, as: '', headers });
  expect(reply.status).toBe(401);
  expect([...reply.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  emulator.settings.cors = 'permissive';
  const preflight = await ask(emulator, EVENTS, { ...OPTIONS, as: '', headers });
  expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'Authorization']);
  expect((await ask(emulator, EVENTS)).headers.get('access-control-allow-origin')).toBe('*');
});

it('calls its JSON HAL, and drops the disposition, if told to', async () => {
  const emulator = await start({ settings: { mediaType: 'hal+json', contentDisposition: false } });
  const { headers } = await ask(emulator, EVENTS);
  expect(headers.get('content-type')).toBe('application/hal+json;charset=UTF-8');
  expect(headers.has('content-disposition')).toBe(false);
});

it('compresses for a client that accepts it, if told to', async () => {
  const { httpPort } = await start({ events: minutes(3), settings: { gzip: true } });
  const headers = { authorization: basic(`${KEY}:${SECRET}`), 'accept-encoding': 'gzip' };
  const { promise, resolve } = Promise.withResolvers<[string | undefined, Buffer]>();
  httpGet({ host: '127.0.0.1', port: httpPort, path: EVENTS, headers, agent: false }, (response) => {
    void response.toArray().then((chunks) => resolve([response.headers['content-encoding'], Buffer.concat(chunks)]));
  });
  const [encoding, bytes] = await promise;
  expect(encoding).toBe('gzip');
  expect(JSON.parse(gunzipSync(bytes).toString())).toMatchObject({ page: { totalElements: 3 } });
});

it.each(['POST', 'PUT', 'DELETE', 'HEAD'])('refuses %s with 405, and tells what it allows', async (method) => {
  const reply = await ask(await start(), EVENTS, { method });
  expect([reply.status, reply.headers.get('allow')]).toEqual([405, 'GET,OPTIONS']);
});

it('writes 405 and 406 as RFC 7807 if told to', async () => {
  const emulator = await start({ settings: { errorShape: 'problem' } });
  expect((await ask(emulator, EVENTS, { method: 'POST' })).text).toContain('#wrong-verb"');
  expect((await ask(emulator, EVENTS, { headers: { accept: 'text/csv' } })).text).toContain('#accept-header"');
});

it.each([
  ['text/html', 406],
  ['application/xml;q=0.9', 406],
  ['application/json', 200],
  ['application/hal+json, text/plain', 200],
  ['text/html, */*;q=0.8', 200],
])('answers Accept: %s with %d', async (accept, status) => {
  expect((await ask(await start(), EVENTS, { headers: { accept } })).status).toBe(status);
});

it('tolerates a slash at the end, or refuses it if told to', async () => {
  const emulator = await start();
  expect((await ask(emulator, `${EVENTS}/`)).status).toBe(200);
  emulator.settings.trailingSlash = 'refused';
  expect((await ask(emulator, `${EVENTS}/`)).status).toBe(404);
  expect((await ask(emulator, EVENTS)).status).toBe(200);
});

it('moves to another path and host if told to', async () => {
  const emulator = await start({ events: minutes(1), settings: { basePath: '/v1/audit', host: 'api.example.org' } });
  expect((await ask(emulator, EVENTS)).status).toBe(404);
  const { text } = await ask(emulator, '/v1/audit/events');
  expect(text).toContain('"self":{"href":"http://api.example.org/v1/audit/events"}');
  expect(text).toMatch(/http:\/\/api\.example\.org\/v1\/audit\/events\/[\da-f-]{36}/);
});

it.each([
  ['/account/get-balance', 'value'],
  ['/account/numbers', 'numbers'],
  ['/v2/applications', '_embedded'],
  [`/accounts/${KEY}/subaccounts`, '_embedded'],
  [`/accounts/${KEY}/secrets`, '_embedded'],
])('answers the related route %s if told to', async (path, key) => {
  const emulator = await start();
  expect((await ask(emulator, path)).status).toBe(404);
  emulator.settings.relatedRoutes = true;
  const reply = await ask(emulator, path);
  expect([reply.status, Object.keys(JSON.parse(reply.text) as object)]).toEqual([200, expect.arrayContaining([key])]);
  expect((await ask(emulator, '/accounts/00000000/secrets')).status).toBe(403);
});
