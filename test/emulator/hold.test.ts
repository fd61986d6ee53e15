/** Holding an answer at a point. */
import { get } from 'node:http';
import { connect } from 'node:net';
import { expect, it } from 'vitest';
import type { Emulator } from './emulator.ts';
import { HOLD_POINTS, type HoldPoint } from './network/hold.ts';
import { ask, BASE, basic, KEY, list, minutes, SECRET, start } from './probe.ts';

const EVENTS = `${BASE}/events`;
const HEADERS = { authorization: basic(`${KEY}:${SECRET}`) };

/** A client that shows what has come so far. */
function watch({ httpPort }: Emulator) {
  const seen = { status: 0, text: '' };
  const headers = Promise.withResolvers<void>();
  const half = Promise.withResolvers<void>();
  const ended = Promise.withResolvers<void>();
  get({ host: '127.0.0.1', port: httpPort, path: EVENTS, headers: HEADERS, agent: false }, (response) => {
    seen.status = response.statusCode ?? 0;
    headers.resolve();
    response.on('data', (chunk: Buffer) => {
      seen.text += chunk.toString();
      half.resolve();
    });
    response.on('end', () => ended.resolve());
  });
  return { seen, headers: headers.promise, half: half.promise, ended: ended.promise };
}

it.each<[HoldPoint, (text: string) => boolean]>([
  ['mid-body', (text) => text.startsWith('{"_embedded"') && !text.includes('"page"')],
  ['before-last-byte', (text) => text.endsWith('"number":1}')],
])('holds %s: what came before is there, the rest is not', async (at, isSoFar) => {
  const emulator = await start({ events: minutes(20) });
  const hold = emulator.hold({ at });
  const client = watch(emulator);
  expect(await hold.reached).toMatchObject({ path: EVENTS, apiKey: KEY, status: 200 });
  await client.half;
  expect(client.seen.text).toSatisfy(isSoFar);
  hold.release();
  await client.ended;
  expect(JSON.parse(client.seen.text)).toMatchObject({ page: { totalElements: 20 } });
});

it('holds after the headers', async () => {
  const emulator = await start();
  const hold = emulator.hold({ at: 'after-headers' });
  const client = watch(emulator);
  await hold.reached;
  await client.headers;
  expect(client.seen).toEqual({ status: 200, text: '' });
  hold.release();
  await client.ended;
  expect(client.seen.text).toContain('"page"');
});

it('holds before the headers, which is the default', async () => {
  const emulator = await start();
  const hold = emulator.hold();
  const client = watch(emulator);
  expect(await hold.reached).toMatchObject({ status: 0 });
  expect(client.seen.status).toBe(0);
  hold.release();
  await client.ended;
  expect(client.seen.status).toBe(200);
});

it('tells that the last byte has gone', async () => {
  const emulator = await start();
  const hold = emulator.hold({ at: 'after-last-byte' });
  const client = watch(emulator);
  expect(await hold.reached).toMatchObject({ status: 200 });
  await client.ended;
  expect(client.seen.text).toContain('"page"');
});

it('holds only the request that fits, and only one', async () => {
  const emulator = await start();
  emulator.addAccount({ apiKey: '5ab0ac01', secrets: ['Bcdefgh2'] });
  const hold = emulator.hold({ method: 'GET', apiKey: '5ab0ac01', path: /page=2/ });
  await list(emulator, '?page=2');
  await ask(emulator, `${EVENTS}?page=2`, { method: 'OPTIONS', as: '5ab0ac01:Bcdefgh2' });
  await ask(emulator, EVENTS, { as: '5ab0ac01:Bcdefgh2' });
  const held = ask(emulator, `${EVENTS}?page=2`, { as: '5ab0ac01:Bcdefgh2' });
  await hold.reached;
  await list(emulator, '?page=2', { as: '5ab0ac01:Bcdefgh2' });
  hold.release();
  expect((await held).status).toBe(200);
});

it('lets a request pass whose hold was released before', async () => {
  const emulator = await start();
  emulator.hold().release();
  expect((await ask(emulator, EVENTS)).status).toBe(200);
});

it.each(HOLD_POINTS)('survives a client that is killed while it is held %s', async (at) => {
  const emulator = await start({ events: minutes(20) });
  const hold = emulator.hold({ at });
  const socket = connect(emulator.httpPort, '127.0.0.1', () => {
    socket.write(`GET ${EVENTS} HTTP/1.1\r\nHost: x\r\nAuthorization: ${HEADERS.authorization}\r\n\r\n`);
  });
  await hold.reached;
  const closed = Promise.withResolvers<void>();
  socket.on('close', () => closed.resolve()).destroy();
  await closed.promise;
  hold.release();
  expect((await list(emulator)).page).toMatchObject({ totalElements: 20 });
});

it('is closed even while a request is held', async () => {
  const emulator = await start();
  const hold = emulator.hold();
  const held = ask(emulator, EVENTS).catch((error: unknown) => error);
  await hold.reached;
  await emulator.close();
  expect(await held).toBeInstanceOf(TypeError);
});
