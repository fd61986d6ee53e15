/** Several accounts, what state they are in, and their secrets. */
import { expect, it } from 'vitest';
import { ask, BASE, eventsOf, fieldsOf, KEY, list, minutes, NOW, SECRET, start } from './probe.ts';

const OTHER = '5ab0ac01';

it('shows an account its own events only', async () => {
  const emulator = await start({ events: minutes(2) });
  const other = emulator.addAccount({ apiKey: OTHER, secrets: ['Bcdefgh2'], primary: KEY });
  const [id = ''] = other.add(minutes(1));
  expect(await fieldsOf(emulator, 'account_id')).toEqual([KEY, KEY]);
  expect((await list(emulator, '', { as: `${OTHER}:Bcdefgh2` })).page).toMatchObject({ totalElements: 1 });
  expect((await ask(emulator, `${BASE}/events/${id}`)).status).toBe(404);
});

it('shows a primary account the events of its subaccounts if told to', async () => {
  const emulator = await start({ events: minutes(3), settings: { subaccountEvents: true } });
  const [id = ''] = emulator
    .addAccount({ apiKey: OTHER, secrets: ['Bcdefgh2'], primary: KEY })
    .add([{ at: NOW - 90_000, type: 'APP_CREATE' }]);
  expect(await fieldsOf(emulator, 'account_id')).toEqual([KEY, KEY, OTHER, KEY]);
  expect((await ask(emulator, `${BASE}/events/${id}`)).status).toBe(200);
  emulator.settings.subaccountEvents = false;
  expect(await fieldsOf(emulator, 'account_id')).toEqual([KEY, KEY, KEY]);
});

it('answers a suspended account with 403', async () => {
  const emulator = await start();
  emulator.account(KEY).state = 'suspended';
  const reply = await ask(emulator, `${BASE}/events`);
  expect([reply.status, JSON.parse(reply.text)]).toMatchObject([403, { status: 403, error: 'Forbidden' }]);
});

it.each([401, 403] as const)('answers a caller outside the IP allow list with %d, as told', async (status) => {
  const emulator = await start({ account: { state: 'not-allowed' } });
  expect((await ask(emulator, `${BASE}/events`)).status).toBe(401);
  emulator.settings.notAllowedStatus = status;
  expect((await ask(emulator, `${BASE}/events`)).status).toBe(status);
});

const SESSION = [
  { at: NOW - 3000, type: 'USER_LOGIN' },
  { at: NOW - 2000, type: 'APP_UPDATE' },
  { at: NOW - 1000, type: 'USER_LOGOUT' },
];

it('hides sign-ins from an account without Premium Support, in the list and by id', async () => {
  const emulator = await start({ events: SESSION, account: { premium: false } });
  const account = emulator.account(KEY);
  expect(await fieldsOf(emulator, 'event_type')).toEqual(['APP_UPDATE']);
  expect(account.ids()).toHaveLength(1);
  emulator.settings.premiumRows = 'shown';
  const ids = account.ids();
  expect(await eventsOf(emulator)).toHaveLength(3);
  emulator.settings.premiumRows = 'hidden';
  const answers = await Promise.all(ids.map((id) => ask(emulator, `${BASE}/events/${id}`)));
  expect(answers.map(({ status }) => status)).toEqual([404, 200, 404]);
  account.premium = true;
  expect(account.count).toBe(3);
});

it('lists the premium types for everybody, or hides them if told to', async () => {
  const emulator = await start({ account: { premium: false } });
  const types = async () => (await ask(emulator, `${BASE}/events`, { method: 'OPTIONS' })).text;
  expect(await types()).toContain('"USER_LOGIN"');
  emulator.settings.premiumTypes = 'hidden';
  expect(await types()).not.toContain('"USER_LOGIN"');
  emulator.account(KEY).premium = true;
  expect(await types()).toContain('"USER_LOGIN"');
});

it('rotates a secret: both work, then the old one gets a 401, and the log tells both steps', async () => {
  const emulator = await start();
  const account = emulator.account(KEY);
  const statusOf = async (secret: string) => (await ask(emulator, `${BASE}/events`, { as: `${KEY}:${secret}` })).status;
  const secretId = account.addSecret('Newsecret2');
  expect([await statusOf(SECRET), await statusOf('Newsecret2')]).toEqual([200, 200]);
  account.revokeSecret(SECRET);
  expect([await statusOf(SECRET), await statusOf('Newsecret2')]).toEqual([401, 200]);
  const { _embedded: embedded } = await list(emulator, '', { as: `${KEY}:Newsecret2` });
  const seen = new Map(embedded?.events.map((event) => [String(event.event_type), event.context]));
  expect([...seen.keys()].sort()).toEqual(['ACCOUNT_SECRET_CREATE', 'ACCOUNT_SECRET_DELETE']);
  expect(seen.get('ACCOUNT_SECRET_CREATE')).toEqual({ accountId: KEY, secretId });
  expect(JSON.stringify([...seen])).not.toContain('Newsecret2');
});

it('keeps to the limits of the real service: two secrets, and never none', async () => {
  const account = (await start()).account(KEY);
  expect(() => account.revokeSecret(SECRET)).toThrow('The last secret');
  expect(() => account.revokeSecret('Unknown123')).toThrow('no such secret');
  account.addSecret('Newsecret2');
  expect(() => account.addSecret('Newsecret3')).toThrow('at most two');
});

it('refuses to add an account twice, and to find one that is not there', async () => {
  const emulator = await start();
  expect(() => emulator.addAccount({ apiKey: KEY, secrets: [SECRET] })).toThrow('already');
  expect(() => emulator.account('00000000')).toThrow('no account');
  expect(emulator.accounts.map(({ apiKey }) => apiKey)).toEqual([KEY]);
});

it('fails for one account alone if told to', async () => {
  const emulator = await start();
  emulator.addAccount({ apiKey: 'ffffffff', secrets: ['Other12345'] });
  Object.assign(emulator.account(KEY).switches, { fault: '429', retryAfter: 'seconds' });
  const statusOf = async (as: string) => (await ask(emulator, `${BASE}/events`, { as })).status;
  expect([await statusOf(`${KEY}:${SECRET}`), await statusOf('ffffffff:Other12345')]).toEqual([429, 200]);
});
