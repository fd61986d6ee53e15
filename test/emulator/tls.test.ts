/** TLS for the name of the real service, and the proxy that leads there. */
import { createHash, X509Certificate } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { connect as tlsConnect } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { DAY, HOUR } from '../../utils/time.ts';
import { type Emulator, startEmulator } from './emulator.ts';
import { ask, BASE, basic, KEY, minutes, SECRET, start } from './probe.ts';
import { type ConnectProxy, startConnectProxy } from './proxy.ts';

const HEADERS = { authorization: basic(`${KEY}:${SECRET}`), host: 'api.nexmo.com' };

async function certificateOf({ tlsPort }: Emulator): Promise<X509Certificate> {
  const { promise, resolve } = Promise.withResolvers<X509Certificate>();
  const options = { host: '127.0.0.1', port: tlsPort, servername: 'api.nexmo.com', rejectUnauthorized: false };
  const socket = tlsConnect(options, () => {
    resolve(new X509Certificate(socket.getPeerCertificate().raw));
    socket.destroy();
  });
  return promise;
}

it('shows a certificate for api.nexmo.com that is valid now, and for a day', async () => {
  const certificate = await certificateOf(await start());
  const [from, to] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
  expect(certificate.checkHost('api.nexmo.com')).toBe('api.nexmo.com');
  expect(certificate.checkHost('example.org')).toBeUndefined();
  expect(from).toBeLessThan(Date.now());
  expect(to - from).toBe(DAY);
  expect(to - Date.now()).toBeGreaterThan(23 * HOUR);
});

it('tells the SPKI that Chromium pins', async () => {
  const emulator = await start();
  const key = (await certificateOf(emulator)).publicKey.export({ type: 'spki', format: 'der' });
  expect(emulator.spki).toBe(createHash('sha256').update(key).digest('base64'));
});

it('makes a new key at every start, unless it is given one', async () => {
  const [first, second] = await Promise.all([startEmulator(), startEmulator()]);
  await Promise.all([first.close(), second.close()]);
  expect(second.spki).not.toBe(first.spki);
  expect((await start()).spki).toBe((await start()).spki);
});

/** What a client that trusts this certificate only is answered. */
async function askTls(emulator: Emulator, socket?: Socket): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const ca = (await certificateOf(emulator)).toString();
  const options = {
    host: '127.0.0.1',
    port: emulator.tlsPort,
    servername: 'api.nexmo.com',
    ca,
    agent: false,
    headers: HEADERS,
  };
  const target = socket ? { ...options, createConnection: () => tlsConnect({ ...options, socket }) } : options;
  const request = httpsRequest({ ...target, path: `${BASE}/events` }, (response) => {
    response.toArray().then((chunks) => resolve(Buffer.concat(chunks as Buffer[]).toString()), reject);
  });
  request.on('error', reject).end();
  return promise;
}

it('answers over TLS what it answers over plain HTTP, and records the difference', async () => {
  const emulator = await start({ events: minutes(3) });
  const { text } = await ask(emulator, `${BASE}/events`);
  expect(await askTls(emulator)).toBe(text);
  expect(emulator.requests.map(({ secure }) => secure)).toEqual([false, true]);
});

it('writes links to its own TLS address if told to', async () => {
  const emulator = await start({ events: minutes(1), settings: { linkOrigin: 'own' } });
  expect(await askTls(emulator)).toContain(`"self":{"href":"https://api.nexmo.com${BASE}/events"}`);
});

async function startProxy(emulator: Emulator): Promise<ConnectProxy> {
  const proxy = await startConnectProxy(emulator);
  onTestFinished(() => proxy.close());
  return proxy;
}

async function tunnel({ port }: ConnectProxy, path: string): Promise<[number | undefined, Socket]> {
  const { promise, resolve, reject } = Promise.withResolvers<[number | undefined, Socket]>();
  const request = httpRequest({ host: '127.0.0.1', port, method: 'CONNECT', path, agent: false });
  request.on('connect', (response, socket: Socket) => resolve([response.statusCode, socket]));
  request.on('error', reject).end();
  return promise;
}

it('tunnels api.nexmo.com:443 to the emulator', async () => {
  const emulator = await start({ events: minutes(3) });
  const proxy = await startProxy(emulator);
  const [status, socket] = await tunnel(proxy, 'api.nexmo.com:443');
  expect(status).toBe(200);
  expect(JSON.parse(await askTls(emulator, socket))).toMatchObject({ page: { totalElements: 3 } });
  expect(proxy.refused).toEqual([]);
});

it.each([
  'api.nexmo.com:80',
  'example.org:443',
  'rest.nexmo.com:443',
  '127.0.0.1:22',
  'api.nexmo.com:4430',
  'api.nexmo.com.example.org:443',
])('refuses a tunnel to %s, and remembers it', async (target) => {
  const proxy = await startProxy(await start());
  const [status] = await tunnel(proxy, target);
  expect([status, proxy.refused]).toEqual([403, [target]]);
});

it('refuses plain requests', async () => {
  const proxy = await startProxy(await start());
  const { promise, resolve } = Promise.withResolvers<number | undefined>();
  const options = { host: '127.0.0.1', port: proxy.port, path: `http://api.nexmo.com${BASE}/events`, agent: false };
  httpRequest(options, (response) => resolve(response.resume().statusCode)).end();
  expect([await promise, proxy.refused]).toEqual([403, ['api.nexmo.com:80']]);
});

it('fails to resolve even the one name if told to', async () => {
  const proxy = await startProxy(await start());
  proxy.resolves = false;
  const [status] = await tunnel(proxy, 'api.nexmo.com:443');
  expect([status, proxy.refused]).toEqual([502, []]);
});

it('ends its tunnels when it is closed', async () => {
  const proxy = await startProxy(await start());
  const [, socket] = await tunnel(proxy, 'api.nexmo.com:443');
  const closed = Promise.withResolvers<void>();
  socket.on('close', () => closed.resolve()).resume();
  await proxy.close();
  await closed.promise;
  expect(socket.destroyed).toBe(true);
});
