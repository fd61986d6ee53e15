/** How long answers take, and how many there are. */
import { expect, it, vi } from 'vitest';
import type { Answer } from './api/exchange.ts';
import { latencyOf } from './network/latency.ts';
import { ask, BASE, KEY, minutes, NOW, start } from './probe.ts';
import { defaultSettings, type Settings } from './settings.ts';

const EVENTS = `${BASE}/events`;
const LIST: Answer = { status: 200, body: '', rows: 30 };
const EVENT: Answer = { status: 200, body: '' };

it.each([
  ['a list of 30', LIST, 0, 180],
  ['a list of 30', LIST, 1, 430],
  ['a list of none', { ...LIST, rows: 0 }, 0.5, 275],
  ['an event', EVENT, 0, 80],
  ['an event', EVENT, 1, 80],
])('takes for %s, with chance at its end, the documented time', (_, answer, chance, expected) => {
  expect(latencyOf(answer, defaultSettings(), () => chance)).toBe(expected);
});

it.each<[Partial<Settings>, Answer, number]>([
  [{ listLatencyMs: [1000, 1000] }, LIST, 1030],
  [{ byIdLatencyMs: [5, 5] }, EVENT, 5],
  [{ rowLatencyMs: 0, listLatencyMs: [0, 0] }, LIST, 0],
  [{ latencyShape: 'long-tail', listLatencyMs: [100, 100], rowLatencyMs: 0 }, LIST, 1000],
])('with %j takes as long as told', (settings, answer, expected) => {
  expect(latencyOf(answer, { ...defaultSettings(), ...settings }, () => 0.01)).toBe(expected);
});

it('is really that slow', async () => {
  const emulator = await start({ events: minutes(30), settings: { listLatencyMs: [30, 30], rowLatencyMs: 1 } });
  const before = performance.now();
  await ask(emulator, EVENTS);
  expect(performance.now() - before).toBeGreaterThan(58);
});

it('limits nothing by default', async () => {
  const emulator = await start();
  const replies = await Promise.all(Array.from({ length: 40 }, () => ask(emulator, EVENTS)));
  expect(new Set(replies.map(({ status }) => status))).toEqual(new Set([200]));
});

it('limits the requests of a key in any second', async () => {
  let now = NOW;
  const emulator = await start({ now: () => now, settings: { rateLimitPerSecond: 2 } });
  emulator.addAccount({ apiKey: '5ab0ac01', secrets: ['Bcdefgh2'] });
  const statusOf = async (as?: string) => (await ask(emulator, EVENTS, as ? { as } : {})).status;
  expect([await statusOf(), await statusOf(), await statusOf()]).toEqual([200, 200, 429]);
  expect(await statusOf('5ab0ac01:Bcdefgh2')).toBe(200);
  now += 999;
  expect(await statusOf()).toBe(429);
  now += 1;
  expect(await statusOf()).toBe(200);
});

it.each<[Settings['rateLimitBody'], string, RegExp]>([
  ['problem', 'application/problem+json', /#rate-limit","title":"Rate Limit Hit","detail":"Please wait, then retry/],
  ['nexmo', 'application/json', /^\{"status":429,"error":"Too Many Requests","message"/],
  ['empty', 'text/plain', /^$/],
])('writes a 429 as %s', async (rateLimitBody, type, body) => {
  const emulator = await start({ settings: { rateLimitBody } });
  emulator.failNext('429');
  const { status, headers, text } = await ask(emulator, EVENTS);
  expect([status, headers.get('retry-after')]).toEqual([429, null]);
  expect(headers.get('content-type')).toContain(type);
  expect(text).toMatch(body);
});

it.each<[Partial<Settings>, string]>([
  [{ retryAfter: 'seconds' }, '1'],
  [{ retryAfter: 'seconds', retryAfterSeconds: 120 }, '120'],
  [{ retryAfter: 'seconds', retryAfterSeconds: -5 }, '-5'],
  [{ retryAfter: 'http-date', retryAfterSeconds: 120 }, 'Tue, 31 Mar 2026 12:02:00 GMT'],
])('with %j says Retry-After: %s', async (settings, expected) => {
  const emulator = await start({ settings });
  emulator.failNext('429');
  expect((await ask(emulator, EVENTS)).headers.get('retry-after')).toBe(expected);
});

it('obeys a switch that is changed while it runs', async () => {
  const emulator = await start();
  expect((await ask(emulator, EVENTS)).status).toBe(200);
  emulator.settings.fault = '503';
  expect((await ask(emulator, EVENTS)).status).toBe(503);
  emulator.settings.fault = 'none';
  expect((await ask(emulator, EVENTS)).status).toBe(200);
});

it('remembers the requests in their order, without secrets', async () => {
  const emulator = await start();
  await ask(emulator, `${EVENTS}?size=5`, { headers: { cookie: 'a=b' } });
  await ask(emulator, EVENTS, { method: 'OPTIONS', as: `${KEY}:Wrong123` });
  await ask(emulator, EVENTS, { as: 'NotAKeyButASecret1:x' });
  await ask(emulator, '/favicon.ico', { as: '' });
  const common = { at: NOW, method: 'GET', status: 401, secure: false, cookie: false };
  expect(emulator.requests).toEqual([
    { ...common, path: `${EVENTS}?size=5`, apiKey: KEY, status: 200, cookie: true },
    { ...common, method: 'OPTIONS', path: EVENTS, apiKey: KEY },
    { ...common, path: EVENTS, apiKey: null },
    { ...common, path: '/favicon.ico', apiKey: null },
  ]);
});

it('ends what is still waiting when it is closed', async () => {
  const emulator = await start({ settings: { listLatencyMs: [60_000, 60_000] } });
  const waiting = ask(emulator, EVENTS).catch((error: unknown) => error);
  await vi.waitUntil(() => emulator.requests.length === 1);
  await emulator.close();
  expect(await waiting).toBeInstanceOf(TypeError);
});
