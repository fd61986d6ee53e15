import { describe, expect, it, vi } from 'vitest';
import { factsOf } from '../../../utils/errors.ts';
import { createAuditApi } from '../../../utils/vonage/client.ts';
import type { Fault } from '../../emulator/network/fault.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate, portsTo } from '../../helpers/emulated.ts';

const TRACE = /^[0-9a-f]{32}$/;
const FIRST_PAGE = { page: 1, size: 100 };

async function failureOf(work: Promise<unknown>) {
  return work.then(() => null, factsOf);
}

describe('the client', () => {
  it('lists the event types', async () => {
    const emulator = await emulate();
    const { types, serverTime } = await createAuditApi(portsTo(emulator), CREDENTIAL).types();
    expect([types.length, types[0]]).toEqual([27, 'USER_STATUS']);
    expect(Math.abs((serverTime ?? 0) - Date.now())).toBeLessThan(5000);
  });

  it('reads a page of events with its total', async () => {
    const emulator = await emulate();
    const ids = emulator.account(CREDENTIAL.apiKey).tell('rotation');
    const { events, total } = await createAuditApi(portsTo(emulator), CREDENTIAL).page(FIRST_PAGE);
    expect(total).toBe(2);
    expect(new Set(events.map(({ id }) => id))).toEqual(new Set(ids));
  });

  it('reads one event by its id, the same as in a page', async () => {
    const emulator = await emulate();
    const [id = ''] = emulator.account(CREDENTIAL.apiKey).tell('hostile-strings');
    const api = createAuditApi(portsTo(emulator), CREDENTIAL);
    const { events } = await api.page(FIRST_PAGE);
    expect(await api.one(id)).toEqual(events.find((event) => event.id === id));
  });

  it.each([
    ['an id that Vonage does not know', 'no-such-id', 'not-found'],
    ['an id that is half a character', '\uD83D', 'not-found'],
  ])('cannot read an event by %s', async (_what, id, kind) => {
    const emulator = await emulate();
    expect(await failureOf(createAuditApi(portsTo(emulator), CREDENTIAL).one(id))).toMatchObject({ kind });
  });

  it('takes no other event for the one that it asked for', async () => {
    const emulator = await emulate();
    const [, other = ''] = emulator.account(CREDENTIAL.apiKey).tell('rotation');
    const ports = portsTo(emulator);
    const mixedUp: typeof ports.fetch = (url, init) => ports.fetch(url.replace('wanted', other), init);
    const api = createAuditApi({ ...ports, fetch: mixedUp }, CREDENTIAL);
    expect(await failureOf(api.one('wanted'))).toMatchObject({ kind: 'bad-answer' });
  });

  it('says that an answer has come before it is read, and nothing where none came', async () => {
    const emulator = await emulate();
    emulator.account(CREDENTIAL.apiKey).tell('rotation');
    const { page } = createAuditApi(portsTo(emulator), CREDENTIAL);
    const said: string[] = [];
    const hear = () => page(FIRST_PAGE, () => said.push('come')).then(() => said.push('read'));
    await hear();
    emulator.failNext('503');
    await hear().catch(() => said.push('failed'));
    expect(said).toEqual(['come', 'read', 'failed']);
  });

  it('reads an empty page, which has no _embedded', async () => {
    const emulator = await emulate();
    expect(await createAuditApi(portsTo(emulator), CREDENTIAL).page(FIRST_PAGE)).toMatchObject({
      events: [],
      total: 0,
    });
  });

  it.each(['omitted', 'empty-list', 'empty-object', 'null-list'] as const)(
    'reads an empty page whose _embedded is %s (fault 14)',
    async (emptyEmbedded) => {
      const emulator = await emulate({ settings: { emptyEmbedded } });
      const page = await createAuditApi(portsTo(emulator), CREDENTIAL).page(FIRST_PAGE);
      expect(page).toMatchObject({ events: [], total: 0 });
    },
  );

  it.each([
    ['number', 6],
    ['page', 6],
    ['strings', 6],
    ['missing', null],
  ] as const)('takes counters written as "%s" for a total of %s (fault 44)', async (pageObject, total) => {
    const emulator = await emulate({ settings: { pageObject, pageNumberBase: 0 } });
    emulator.account(CREDENTIAL.apiKey).tell('takeover');
    const page = await createAuditApi(portsTo(emulator), CREDENTIAL).page(FIRST_PAGE);
    expect([page.events.length, page.total]).toEqual([6, total]);
  });

  it('follows no link, wherever it leads (fault 46)', async () => {
    const emulator = await emulate({ settings: { host: 'evil.example' } });
    emulator.account(CREDENTIAL.apiKey).tell('bulk-second');
    const ports = portsTo(emulator);
    const fetch = vi.fn(ports.fetch);
    await createAuditApi({ ...ports, fetch }, CREDENTIAL).page(FIRST_PAGE);
    expect(fetch.mock.calls.map(([url]) => url)).toEqual(['https://api.nexmo.com/beta/audit/events?page=1&size=100']);
  });

  it('asks from a day on, and for the size it is given', async () => {
    const emulator = await emulate();
    await createAuditApi(portsTo(emulator), CREDENTIAL).page({ from: '2026-03-01', page: 2, size: 25 });
    expect(emulator.requests.at(-1)?.path).toBe('/beta/audit/events?date_from=2026-03-01&page=2&size=25');
  });

  it('sends a secret of any characters, as UTF-8', async () => {
    const emulator = await emulate();
    emulator.addAccount({ apiKey: 'ffffffff', secrets: ['pä:ss—Wörd1€'] });
    const api = createAuditApi(portsTo(emulator), { apiKey: 'ffffffff', apiSecret: 'pä:ss—Wörd1€' });
    expect((await api.page(FIRST_PAGE)).total).toBe(0);
  });

  it('never puts the secret into a URL', async () => {
    const emulator = await emulate();
    await createAuditApi(portsTo(emulator), CREDENTIAL).page(FIRST_PAGE);
    expect(emulator.requests.filter(({ path }) => path.includes(CREDENTIAL.apiSecret))).toEqual([]);
  });

  it('sends the same careful options with every request (faults 18, 19, 20, 24, 25, 26)', async () => {
    const emulator = await emulate();
    const seen: RequestInit[] = [];
    const ports = portsTo(emulator);
    const api = createAuditApi(
      { ...ports, fetch: (url, init) => (seen.push(init), ports.fetch(url, init)) },
      CREDENTIAL,
    );
    await Promise.all([api.types(), api.page(FIRST_PAGE)]);
    const careful = { credentials: 'omit', cache: 'no-store', redirect: 'error', referrerPolicy: 'no-referrer' };
    expect(seen).toMatchObject([careful, careful]);
  });
});

describe('the client names a problem', () => {
  it('"refused" for a wrong secret, with the trace id', async () => {
    const emulator = await emulate();
    const api = createAuditApi(portsTo(emulator), { ...CREDENTIAL, apiSecret: 'Wrong12345' });
    expect(await failureOf(api.types())).toEqual({
      kind: 'refused',
      status: 401,
      traceId: expect.stringMatching(TRACE),
    });
  });

  it('"forbidden" for a suspended account', async () => {
    const emulator = await emulate();
    emulator.addAccount({ apiKey: 'ffffffff', secrets: ['Abcdefgh1'], state: 'suspended' });
    const api = createAuditApi(portsTo(emulator), { apiKey: 'ffffffff', apiSecret: 'Abcdefgh1' });
    expect(await failureOf(api.page(FIRST_PAGE))).toMatchObject({ kind: 'forbidden', status: 403 });
  });

  it.each<[Fault, object]>([
    ['500', { kind: 'server', status: 500 }],
    ['502', { kind: 'server', status: 502 }],
    ['503', { kind: 'server', status: 503 }],
    ['429', { kind: 'rate-limited', status: 429 }],
    ['415', { kind: 'bad-request', status: 415 }],
    ['empty-200', { kind: 'bad-answer', status: 200 }],
    ['html-200', { kind: 'bad-answer', status: 200 }],
    ['truncated', { kind: 'bad-answer', status: 200 }],
    ['redirect-https', { kind: 'unreachable' }],
    ['redirect-http', { kind: 'unreachable' }],
    ['redirect-elsewhere', { kind: 'unreachable' }],
    ['cut-body', { kind: 'unreachable' }],
    ['reset', { kind: 'unreachable' }],
  ])('after the fault "%s": %j', async (fault, facts) => {
    const emulator = await emulate({ settings: { fault } });
    emulator.account(CREDENTIAL.apiKey).tell('rotation');
    expect(await failureOf(createAuditApi(portsTo(emulator), CREDENTIAL).page(FIRST_PAGE))).toMatchObject(facts);
  });

  it('with the wait that the server asks for, in seconds and as a date (fault 6)', async () => {
    const emulator = await emulate({ settings: { fault: '429', retryAfter: 'seconds', retryAfterSeconds: 120 } });
    const api = createAuditApi(portsTo(emulator), CREDENTIAL);
    expect(await failureOf(api.types())).toMatchObject({ retryAfter: 120_000 });
    emulator.settings.retryAfter = 'http-date';
    expect(await failureOf(api.types())).toMatchObject({ retryAfter: 120_000 });
  });

  it('"bad-answer" for JSON that is no list', async () => {
    const emulator = await emulate({ settings: { optionsAnswer: 'html' } });
    const api = createAuditApi(portsTo(emulator), CREDENTIAL);
    expect(await failureOf(api.types())).toMatchObject({ kind: 'bad-answer' });
    const fetch = () => Promise.resolve(Response.json({ message: 'hello' }));
    const other = createAuditApi({ ...portsTo(emulator), fetch }, CREDENTIAL);
    expect(await failureOf(other.page(FIRST_PAGE))).toMatchObject({ kind: 'bad-answer' });
  });

  it('"too-large" for a body over 16 MB, and reads no further (fault 15)', async () => {
    const emulator = await emulate();
    let sent = 0;
    const body = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 2 ** 20;
          controller.enqueue(new Uint8Array(2 ** 20));
        },
      });
    const fetch = () => Promise.resolve(new Response(body()));
    const api = createAuditApi({ ...portsTo(emulator), fetch }, CREDENTIAL);
    expect(await failureOf(api.page(FIRST_PAGE))).toMatchObject({ kind: 'too-large' });
    expect(sent).toBeLessThan(20 * 2 ** 20);
  });

  it('"offline" when the browser has no network (fault 22)', async () => {
    const emulator = await emulate({ settings: { fault: 'reset' } });
    const api = createAuditApi(portsTo(emulator, { isOnline: () => false }), CREDENTIAL);
    expect(await failureOf(api.types())).toEqual({ kind: 'offline' });
  });

  it('without a trace id that is no trace id', async () => {
    const emulator = await emulate();
    const headers = { 'x-nexmo-trace-id': '<script>alert(1)</script>' };
    const fetch = () => Promise.resolve(new Response('', { status: 500, headers }));
    const api = createAuditApi({ ...portsTo(emulator), fetch }, CREDENTIAL);
    expect(await failureOf(api.types())).toEqual({ kind: 'server', status: 500 });
  });
});

it('reads a body that begins with a byte order mark', async () => {
  const emulator = await emulate({ settings: { fault: 'bom' } });
  expect((await createAuditApi(portsTo(emulator), CREDENTIAL).page(FIRST_PAGE)).total).toBe(0);
});

it('ends a request with the signal that ends the check', async () => {
  const emulator = await emulate();
  const hold = emulator.hold();
  const controller = new AbortController();
  const request = createAuditApi(portsTo(emulator), CREDENTIAL, controller.signal).types();
  await hold.reached;
  controller.abort();
  await expect(request).rejects.toThrow('aborted');
  hold.release();
});
