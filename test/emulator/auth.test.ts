/** Who gets in, and what the others are told. */
import { expect, it } from 'vitest';
import type { Settings } from './settings.ts';
import { ask, BASE, KEY, list, minutes, SECRET, start } from './probe.ts';

const JWT_BODY = {
  status: 401,
  error: 'Unauthorized',
  message: 'Full authentication is required. JWT was not found in "Authorization" HTTP header.',
};

it.each([
  ['no credentials', ''],
  ['a wrong secret', `${KEY}:Wrong123`],
  ['a wrong key', `00000000:${SECRET}`],
  ['an empty secret', `${KEY}:`],
  ['an empty secret for an unknown key', '00000000:'],
])('answers 401 with the documented body to %s', async (_, as) => {
  const reply = await ask(await start(), `${BASE}/events`, { as });
  expect([reply.status, JSON.parse(reply.text)]).toEqual([401, JWT_BODY]);
  expect(reply.headers.has('www-authenticate')).toBe(false);
});

it.each([
  ['GET', '/events'],
  ['OPTIONS', '/events'],
  ['GET', '/events/0b6c1f9e-8d0b-4c57-9a51-3f1d2a7e9c10'],
  ['GET', '/nothing'],
])('wants credentials for %s %s', async (method, path) => {
  expect((await ask(await start(), BASE + path, { method, as: '' })).status).toBe(401);
});

it.each(['Bearer x', 'Basic', 'Basic !!!', `Basic ${Buffer.from(KEY).toString('base64')}`])(
  'takes "%s" for no credentials',
  async (authorization) => {
    expect((await ask(await start(), `${BASE}/events`, { as: '', headers: { authorization } })).status).toBe(401);
  },
);

it('takes either of two secrets, and one with a colon and letters beyond ASCII', async () => {
  const emulator = await start({ account: { secrets: ['Abcdefg1', 'Pass:wörd1'] } });
  for (const secret of ['Abcdefg1', 'Pass:wörd1']) {
    // oxlint-disable-next-line no-await-in-loop -- two requests, one after the other
    expect((await ask(emulator, `${BASE}/events`, { as: `${KEY}:${secret}` })).status).toBe(200);
  }
});

it('says "Missing credentials", as a draft of the specification did, if told to', async () => {
  const emulator = await start({ settings: { unauthorizedMessage: 'missing-credentials' } });
  expect(JSON.parse((await ask(emulator, `${BASE}/events`, { as: '' })).text)).toMatchObject({
    message: 'Missing credentials',
  });
});

it('challenges with WWW-Authenticate if told to', async () => {
  const emulator = await start({ settings: { wwwAuthenticate: true } });
  expect((await ask(emulator, `${BASE}/events`, { as: '' })).headers.get('www-authenticate')).toMatch(/^Basic/);
});

it.each<[Settings['errorShape'], string, RegExp]>([
  ['nexmo', 'application/json', /^\{"status":401,"error":"Unauthorized","message":"Full/],
  ['problem', 'application/problem+json', /"title":"Unauthorized".*"instance":"[\da-f]{32}"/],
  ['legacy', 'application/json', /^\{"error-code":"401","error-code-label":"authentication failed"\}$/],
  ['gateway', 'application/json', /^\{"type":"UNAUTHORIZED","error_title":"Unauthorized"\}$/],
  ['spring', 'application/json', /^\{"timestamp":"2026-03-31T12:00:00.000\+0000".*"path":"\/beta\/audit\/events"\}$/],
  ['html', 'text/html', /<h1>401 Unauthorized<\/h1>/],
  ['empty', 'text/plain', /^$/],
])('writes a refusal in the shape %s', async (errorShape, type, body) => {
  const reply = await ask(await start({ settings: { errorShape } }), `${BASE}/events`, { as: '' });
  expect(reply.status).toBe(401);
  expect(reply.headers.get('content-type')).toContain(type);
  expect(reply.text).toMatch(body);
});

it('refuses credentials in the query, accepts them if told to, and repeats them nowhere', async () => {
  const emulator = await start({ events: minutes(40) });
  const query = `?api_key=${KEY}&api_secret=${SECRET}&size=10`;
  expect((await ask(emulator, `${BASE}/events${query}`, { as: '' })).status).toBe(401);
  emulator.settings.queryCredentials = 'accepted';
  const { _links: links } = await list(emulator, query, { as: '' });
  expect(links['self']?.href).toBe('http://api.nexmo.com/beta/audit/events?size=10');
  expect(JSON.stringify([links, emulator.requests])).not.toContain(SECRET);
});
