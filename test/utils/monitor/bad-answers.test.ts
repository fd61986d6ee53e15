/** Whatever comes in the place of an answer: what was read stays, the cursor stays, and the next good answer brings the rest. */
import { expect, it, vi } from 'vitest';
import { healthStore } from '../../../utils/browser/storage.ts';
import { DAY, HOUR, MINUTE } from '../../../utils/time.ts';
import { adviceOn } from '../../../utils/words/advice.ts';
import type { Emulator } from '../../emulator/emulator.ts';
import type { Settings } from '../../emulator/settings.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { emulate, portsTo } from '../../helpers/emulated.ts';
import { watching } from '../../helpers/watching.ts';

const KEY = CREDENTIAL.apiKey;
const PAGE = '<!doctype html><title>Sign in</title><script>alert(1)</script>';
const html = (status: number) => () => Promise.resolve(new Response(PAGE, { status }));

/** A switch of the emulator, or something between it and us. */
type Cause = Partial<Settings> | ((emulator: Emulator) => Promise<Response>);

/** An account with two events that are read, and six more that are not. */
async function twoOfEight() {
  const emulator = await emulate();
  const clock = { now: Date.now() };
  const inBetween: { answer: ((emulator: Emulator) => Promise<Response>) | null } = { answer: null };
  const { fetch } = portsTo(emulator);
  const watched = watching(emulator, {
    now: () => clock.now,
    fetch: (url, init) => inBetween.answer?.(emulator) ?? fetch(url, init),
  });
  emulator.account(KEY).add([1, 2].map((hours) => ({ at: clock.now - hours * HOUR, type: 'USER_LOGIN' })));
  const id = await watched.add('Production');
  emulator.account(KEY).tell('takeover');
  const healthOf = async () => (await healthStore.get())[id];

  function fail(cause: Cause): void {
    if (typeof cause === 'function') inBetween.answer = cause;
    else Object.assign(emulator.account(KEY).switches, cause);
  }
  function mend(): void {
    inBetween.answer = null;
    Object.assign(emulator.account(KEY).switches, emulator.settings);
  }
  return { ...watched, emulator, clock, id, healthOf, fail, mend };
}

it.each<[string, Cause, object]>([
  ['a 404 of the list (fault 4)', { basePath: '/moved' }, { kind: 'not-found', status: 404 }],
  ['a 500 with JSON (fault 9)', { fault: '500' }, { kind: 'server', status: 500 }],
  ['a 502 with HTML (fault 9)', { fault: '502' }, { kind: 'server', status: 502 }],
  ['a 503 with HTML (fault 9)', { fault: '503' }, { kind: 'server', status: 503 }],
  ['a 504 with HTML (fault 9)', { fault: '504' }, { kind: 'server', status: 504 }],
  ['a sign-in page of the network (fault 10)', { fault: 'html-200' }, { kind: 'bad-answer', status: 200 }],
  ['a connection that was cut (fault 11)', { fault: 'cut-body' }, { kind: 'unreachable' }],
  ['half of the JSON (fault 12)', { fault: 'truncated' }, { kind: 'bad-answer', status: 200 }],
  ['an empty 200 (fault 13)', { fault: 'empty-200' }, { kind: 'bad-answer', status: 200 }],
  ['a 204 (fault 13)', () => Promise.resolve(new Response(null, { status: 204 })), { kind: 'bad-answer', status: 204 }],
  [
    'a list without its events (fault 14)',
    () => Promise.resolve(Response.json({ page: { totalElements: 8 } })),
    { kind: 'incomplete' },
  ],
  [
    'a list whose events are null (fault 14)',
    () => Promise.resolve(Response.json({ _embedded: { events: null }, page: { totalElements: 8 } })),
    { kind: 'incomplete' },
  ],
  ['a redirect on the same host (fault 18)', { fault: 'redirect-https' }, { kind: 'unreachable' }],
  ['a redirect to another host (fault 19)', { fault: 'redirect-elsewhere' }, { kind: 'unreachable' }],
  ['a redirect to plain HTTP (fault 20)', { fault: 'redirect-http' }, { kind: 'unreachable' }],
  [
    'a certificate that nobody trusts (fault 21)',
    ({ tlsPort }) => fetch(`https://127.0.0.1:${tlsPort}`),
    { kind: 'unreachable' },
  ],
  ['a 403 page of a firewall (fault 27)', html(403), { kind: 'forbidden', status: 403 }],
  ['a 407 page of a proxy (fault 27)', html(407), { kind: 'bad-request', status: 407 }],
])('loses nothing and counts nothing twice after %s', async (_what, cause, facts) => {
  const { requests, archive, monitor, clock, id, healthOf, fail, mend } = await twoOfEight();
  const cursor = (await archive.syncState(id))?.cursor;
  fail(cause);
  await requests.check(id);
  expect((await healthOf())?.problem?.facts).toMatchObject(facts);
  expect(JSON.stringify((await healthOf())?.problem)).not.toContain('script');
  expect([(await archive.extent(id)).count, (await archive.syncState(id))?.cursor]).toEqual([2, cursor]);
  mend();
  clock.now += 7 * HOUR;
  await monitor.checkDue();
  expect([(await archive.extent(id)).count, (await archive.unread()).length]).toEqual([8, 6]);
  expect((await healthOf())?.problem).toBeNull();
});

it('says that a certificate or this computer’s clock may be why there is no connection (faults 21, 53)', () => {
  expect(adviceOn({ kind: 'unreachable' })).toMatch(/certificate or this computer’s clock/);
});

it.each<[string, Cause]>([
  ['an address that Vonage does not know (fault 4)', { basePath: '/moved' }],
  ['an account that is forbidden twice (fault 3)', html(403)],
])('looks every six hours, and not sooner, at %s', async (_what, cause) => {
  const { emulator, monitor, requests, clock, id, healthOf, fail, mend } = await twoOfEight();
  fail(cause);
  await requests.check(id);
  await requests.check(id);
  mend();
  const asked = emulator.requests.length;
  clock.now += 6 * HOUR - MINUTE;
  await monitor.checkDue();
  expect(emulator.requests).toHaveLength(asked);
  clock.now += MINUTE;
  await monitor.checkDue();
  expect((await healthOf())?.problem).toBeNull();
});

it('asks once more with dates alone where a time of day is refused, and remembers that (fault 5)', async () => {
  const { emulator, requests, archive, clock, id } = await twoOfEight();
  Object.assign(emulator.account(KEY).switches, { dateTimes: 'rejected' });
  const boundsAsked = async () => {
    const before = emulator.requests.length;
    await requests.check(id);
    return emulator.requests.slice(before).map(({ path }) => /date_from=[^&]*/.exec(path)?.[0].includes('T') ?? null);
  };
  expect([await boundsAsked(), await boundsAsked()]).toEqual([[true, false], [false]]);
  expect((await archive.extent(id)).count).toBe(8);
  clock.now += DAY;
  expect((await archive.syncState(id))?.granule).toBe('day');
});

it('ends a request after 20 seconds, before the headers or within the body (faults 16, 17)', async () => {
  const { emulator, requests, id, healthOf } = await twoOfEight();
  const spy = vi.spyOn(AbortSignal, 'timeout');
  for (const at of ['before-headers', 'mid-body'] as const) {
    const deadline = new AbortController();
    spy.mockReset().mockReturnValue(deadline.signal);
    const hold = emulator.hold({ at });
    const checking = requests.check(id);
    await hold.reached;
    deadline.abort(new DOMException('', 'TimeoutError'));
    await checking;
    hold.release();
    expect([spy.mock.calls, (await healthOf())?.problem?.facts]).toEqual([[[20_000]], { kind: 'timeout' }]);
  }
  spy.mockRestore();
});
