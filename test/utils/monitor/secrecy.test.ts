/** A secret goes into the vault and into one header. Whatever goes wrong, nothing that can be seen or kept holds it. */
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { accountsStore } from '../../../utils/browser/storage.ts';
import { Problem, factsOf } from '../../../utils/errors.ts';
import { IMMEDIATE } from '../../emulator/settings.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate } from '../../helpers/emulated.ts';
import { toolbar } from '../../helpers/toolbar.ts';
import { watching } from '../../helpers/watching.ts';
import { waitUntil } from '../../helpers/browser/wait.ts';

type Fetch = (url: string, options: RequestInit) => Promise<Response>;
type Hostile = (secret: string, sent: string) => Promise<Response>;

/** What browsers and servers have been seen to say back, and worse. */
const ANSWERS: Record<string, Hostile> = {
  'a browser that quotes the credentials in its error': (secret, sent) =>
    Promise.reject(
      new TypeError(`Request cannot be constructed from https://a1b2c3d4:${secret}@api.nexmo.com ${sent}`),
    ),
  'a server that echoes the secret as its trace id': (secret) =>
    Promise.resolve(new Response('{}', { status: 503, headers: { 'x-nexmo-trace-id': encodeURIComponent(secret) } })),
  'a server that echoes the header in its body': (secret, sent) =>
    Promise.resolve(new Response(`{"detail":"${sent} ${secret}"`, { status: 200 })),
  'a refusal that quotes the secret': (secret) => Promise.resolve(new Response(`wrong: ${secret}`, { status: 401 })),
  'a redirect to an address with the secret': (secret) =>
    Promise.reject(new TypeError(`redirected to http://evil.example/?s=${secret}`)),
};

/** Secrets as Vonage makes them, and as people choose them. */
const secrets = fc.oneof(
  fc.string({ unit: fc.constantFrom(...Array.from('abcdefABCDEF0123456789')), minLength: 8, maxLength: 25 }),
  fc.string({ minLength: 12, maxLength: 40 }).map((text) => `${text.replaceAll(/\s/g, '_')}_Xy9`),
);

it.each(Object.entries(ANSWERS))(
  '%s leaves no trace of the secret',
  async (_what, hostile) => {
    const consoles = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
    const emulator = await emulate();
    const messages = vi.spyOn(fakeBrowser.notifications, 'create');
    await fc.assert(
      fc.asyncProperty(secrets, async (apiSecret) => {
        let broken = false;
        const fetch: Fetch = (url, options) => {
          const sent = new Headers(options.headers).get('authorization') ?? '';
          return broken
            ? hostile(apiSecret, sent)
            : globalThis.fetch(url.replace('https://api.nexmo.com', `http://127.0.0.1:${emulator.httpPort}`), options);
        };
        await watching(emulator).requests.eraseEverything();
        emulator.reset(IMMEDIATE);
        emulator.addAccount({ apiKey: CREDENTIAL.apiKey, secrets: [apiSecret], premium: true });
        const { add, requests } = watching(emulator, { fetch });
        await add('Production', { apiKey: CREDENTIAL.apiKey, apiSecret });
        const [account] = await accountsStore.get();
        broken = true;
        const told = [
          await requests.testConnection({ id: account?.id ?? '', apiKey: '', apiSecret: '' }).catch(factsOf),
          await requests
            .saveAccount({ id: null, protection: null, label: 'Staging', apiKey: 'ffffffff', apiSecret })
            .catch(factsOf),
          await requests.check(null),
          await requests.diagnose(),
          await requests.exportSettings(),
          await toolbar(),
        ];
        const kept = [await fakeBrowser.storage.local.get(null), await fakeBrowser.storage.session.get(null)];
        const seen = JSON.stringify([told, kept, messages.mock.calls, consoles.map(({ mock }) => mock.calls)]);
        const forms = [
          apiSecret,
          encodeURIComponent(apiSecret),
          btoa(`${CREDENTIAL.apiKey}:${apiSecret}`),
          JSON.stringify(apiSecret).slice(1, -1),
        ];
        expect(forms.filter((form) => seen.includes(form))).toEqual([]);
      }),
      { numRuns: 4 },
    );
  },
  30_000,
);

it('puts nothing of an error into a Problem but its facts', () => {
  fc.assert(
    fc.property(secrets, (secret) => {
      const problem = new Problem({ kind: 'unreachable' }, { cause: null });
      const thrown = [
        new Error(secret),
        new TypeError(secret),
        new DOMException(secret, 'DataError'),
        secret,
        { secret },
      ];
      const told = JSON.stringify([...thrown.map(factsOf), problem.message, problem.facts]);
      return !told.includes(JSON.stringify(secret).slice(1, -1));
    }),
  );
});

it('reports to support what it knows of the checks, without a key, a label or an e-mail address', async () => {
  const emulator = await emulate();
  emulator.account(CREDENTIAL.apiKey).tell('takeover');
  const { add, requests } = watching(emulator);
  const id = await add('Production of Example Ltd');
  emulator.settings.fault = '503';
  await requests.check(null);
  const found = await waitUntil(() => requests.diagnose());
  expect(found.accounts).toEqual([expect.objectContaining({ id, events: 6, state: 'failing' })]);
  expect(found.log).toEqual(
    expect.arrayContaining([expect.objectContaining({ what: 'failed', kind: 'server', status: 503 })]),
  );
  expect(JSON.stringify(found)).not.toMatch(/Example Ltd|@example|a1b2c3d4|Abcdefgh12345|203\.0\.113/);
});
