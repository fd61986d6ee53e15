/** Every fault, as a client sees it. */
import { connect } from 'node:net';
import { request as httpsRequest } from 'node:https';
import { expect, it, vi } from 'vitest';
import type { Emulator } from './emulator.ts';
import { FAULTS, type Fault } from './network/fault.ts';
import { ask, BASE, basic, KEY, list, minutes, type ProbeOptions, SECRET, start } from './probe.ts';

const EVENTS = `${BASE}/events`;

async function failing(fault: Fault, options: ProbeOptions = {}): Promise<Emulator> {
  const emulator = await start({ events: minutes(20), ...options });
  emulator.failNext(fault);
  return emulator;
}

it.each<[Fault, number, string, RegExp]>([
  [
    '500',
    500,
    'application/json',
    /^\{"timestamp":.*"status":500,"error":"Internal Server Error".*"path":"\/beta\/audit\/events"\}$/,
  ],
  ['502', 502, 'text/html', /<h1>502 Bad Gateway<\/h1>/],
  ['503', 503, 'text/html', /<h1>503 Service Temporarily Unavailable<\/h1>/],
  ['504', 504, 'text/html', /<h1>504 Gateway Time-out<\/h1>/],
  ['415', 415, 'application/json', /"Unsupported Media Type"/],
  ['429', 429, 'application/problem+json', /Rate Limit Hit/],
  ['empty-200', 200, 'application/json', /^$/],
  ['html-200', 200, 'text/html', /^<html>/],
])('fails with %s', async (fault, status, type, body) => {
  const reply = await ask(await failing(fault), EVENTS);
  expect(reply.status).toBe(status);
  expect(reply.headers.get('content-type')).toContain(type);
  expect(reply.text).toMatch(body);
});

it('leaves the headers of the service off what the gateway says', async () => {
  const { headers } = await ask(await failing('502'), EVENTS);
  expect([headers.has('x-nexmo-trace-id'), headers.get('server')]).toEqual([false, 'nginx']);
});

it.each<[Fault, string]>([
  ['redirect-https', `https://api.nexmo.com${EVENTS}?size=1`],
  ['redirect-http', `http://api.nexmo.com${EVENTS}?size=1`],
  ['redirect-elsewhere', `https://example.org${EVENTS}?size=1`],
])('fails with %s', async (fault, location) => {
  const { status, headers } = await ask(await failing(fault), `${EVENTS}?size=1`);
  expect([status, headers.get('location')]).toEqual([301, location]);
});

it('sends half of the JSON as if it were whole', async () => {
  const { status, text } = await ask(await failing('truncated'), EVENTS);
  expect([status, text.startsWith('{"_embedded"')]).toEqual([200, true]);
  expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
});

it('puts a byte order mark before the JSON', async () => {
  const emulator = await failing('bom');
  const response = await fetch(`http://127.0.0.1:${emulator.httpPort}${EVENTS}`, {
    headers: { authorization: basic(`${KEY}:${SECRET}`) },
  });
  expect([...new Uint8Array(await response.arrayBuffer())].slice(0, 4)).toEqual([0xef, 0xbb, 0xbf, 0x7b]);
});

it('sends the body slowly, and in the end whole', async () => {
  const emulator = await failing('slow-body', { events: minutes(2), settings: { slowBytesPerSecond: 8000 } });
  const before = performance.now();
  const { text } = await ask(emulator, EVENTS);
  expect(JSON.parse(text)).toMatchObject({ page: { totalElements: 2 } });
  expect(performance.now() - before).toBeGreaterThan((text.length / 8000) * 1000 - 100);
});

it('survives a client that leaves in the middle of a slow body', async () => {
  const emulator = await failing('slow-body', { settings: { slowBytesPerSecond: 10 } });
  await expect(ask(emulator, EVENTS, { signal: AbortSignal.timeout(120) })).rejects.toThrow('timeout');
  expect((await list(emulator)).page).toMatchObject({ totalElements: 20 });
});

it('cuts the connection in the middle of the body', async () => {
  const emulator = await failing('cut-body');
  await expect(ask(emulator, EVENTS)).rejects.toThrow('terminated');
  expect(emulator.requests[0]?.status).toBe(200);
});

it('never answers', async () => {
  const emulator = await failing('hang');
  const asked = ask(emulator, EVENTS, { signal: AbortSignal.timeout(500) });
  await expect(asked).rejects.toThrow('timeout');
  expect(emulator.requests).toMatchObject([{ status: 0 }]);
});

it('resets the connection', async () => {
  const emulator = await failing('reset');
  await expect(ask(emulator, EVENTS)).rejects.toThrow('fetch failed');
  expect(emulator.requests).toMatchObject([{ status: 0 }]);
});

async function askTls({ tlsPort }: Emulator): Promise<number | undefined> {
  const headers = { authorization: basic(`${KEY}:${SECRET}`) };
  const { promise, resolve, reject } = Promise.withResolvers<number | undefined>();
  const options = { host: '127.0.0.1', port: tlsPort, path: EVENTS, headers, agent: false, rejectUnauthorized: false };
  const request = httpsRequest(options, (response) => resolve(response.resume().statusCode));
  request.on('error', reject).end();
  return promise;
}

it('fails the TLS handshake, once or until told otherwise, and sees no request', async () => {
  const emulator = await failing('tls-failure');
  await expect(askTls(emulator)).rejects.toThrow(/handshake failure/i);
  expect(await askTls(emulator)).toBe(200);
  emulator.settings.fault = 'tls-failure';
  await expect(askTls(emulator)).rejects.toThrow(/handshake failure/i);
  await expect(askTls(emulator)).rejects.toThrow(/handshake failure/i);
  emulator.settings.fault = 'none';
  expect(await askTls(emulator)).toBe(200);
  expect(emulator.requests).toHaveLength(2);
});

it('fails as often as told, then as the switch says', async () => {
  const emulator = await start({ settings: { fault: '504' } });
  emulator.failNext('502', 2);
  emulator.failNext('503');
  const statuses = [];
  for (let turn = 0; turn < 5; turn++) {
    // oxlint-disable-next-line no-await-in-loop -- one request after the other
    statuses.push((await ask(emulator, EVENTS)).status);
  }
  expect(statuses).toEqual([502, 502, 503, 504, 504]);
});

it('fails before it looks at credentials', async () => {
  const emulator = await failing('502');
  expect((await ask(emulator, EVENTS, { as: '' })).status).toBe(502);
});

it.each(FAULTS)('works again after %s', async (fault) => {
  const emulator = await failing(fault, { settings: { slowBytesPerSecond: 1_000_000 } });
  const leaving = new AbortController();
  const asked = ask(emulator, EVENTS, { signal: leaving.signal }).catch(() => null);
  if (fault === 'hang') {
    await vi.waitUntil(() => emulator.requests.length > 0);
    leaving.abort();
  }
  await asked;
  expect((await list(emulator)).page).toMatchObject({ totalElements: 20 });
});

it('survives bytes that are no HTTP', async () => {
  const emulator = await start();
  const socket = connect(emulator.httpPort, '127.0.0.1', () => socket.write('\u0000\u0001nonsense\r\n\r\n'));
  const closed = Promise.withResolvers<void>();
  socket.on('close', () => closed.resolve()).resume();
  await closed.promise;
  expect((await ask(emulator, '//', { as: '' })).status).toBe(401);
});
