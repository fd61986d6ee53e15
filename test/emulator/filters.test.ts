/** `event_type`, `search_text` and the parameters that are not ours. */
import { expect, it } from 'vitest';
import type { NewEvent } from './history/entry.ts';
import type { Settings } from './settings.ts';
import { ask, BASE, fieldsOf, list, NOW, start } from './probe.ts';

const TYPES = ['APP_CREATE', 'APP_DELETE', 'NUMBER_ASSIGN', 'USER_MFA_RESET'];
const ONE_EACH: NewEvent[] = TYPES.map((type, index) => ({ at: NOW - index * 1000, type }));

it.each<[string, string[]]>([
  ['', TYPES],
  ['?event_type=', TYPES],
  ['?event_type=APP_CREATE', ['APP_CREATE']],
  ['?event_type=APP_CREATE,NUMBER_ASSIGN', ['APP_CREATE', 'NUMBER_ASSIGN']],
  ['?event_type=APP_CREATE%2CNUMBER_ASSIGN', ['APP_CREATE', 'NUMBER_ASSIGN']],
  ['?event_type=%20APP_CREATE%20,,', ['APP_CREATE']],
  ['?event_type=APP_CREATE&event_type=APP_DELETE', ['APP_CREATE', 'APP_DELETE']],
  ['?event_type=app_create', []],
  ['?event_type=USER_MFA_RESET', ['USER_MFA_RESET']],
  ['?event_type=NOPE', []],
  ['?event_type=NOPE,APP_DELETE', ['APP_DELETE']],
])('reads "%s" as a list of exact types, any of which will do', async (query, expected) => {
  expect(await fieldsOf(await start({ events: ONE_EACH }), 'event_type', query)).toEqual(expected);
});

it.each<[Settings['unknownType'], string, string[]]>([
  ['empty', '?event_type=USER_MFA_RESET', []],
  ['empty', '?event_type=USER_MFA_RESET,APP_DELETE', ['APP_DELETE']],
  ['ignored', '?event_type=USER_MFA_RESET', TYPES],
  ['ignored', '?event_type=USER_MFA_RESET,APP_DELETE', ['APP_DELETE']],
])('with unknownType %s answers "%s" with %j', async (unknownType, query, expected) => {
  const emulator = await start({ events: ONE_EACH, settings: { unknownType } });
  expect(await fieldsOf(emulator, 'event_type', query)).toEqual(expected);
});

it.each([400, 500] as const)('answers a type that it does not list with %d if told to', async (unknownType) => {
  const emulator = await start({ events: ONE_EACH, settings: { unknownType } });
  expect((await ask(emulator, `${BASE}/events?event_type=NOPE`)).status).toBe(unknownType);
  expect((await ask(emulator, `${BASE}/events?event_type=APP_CREATE`)).status).toBe(200);
});

it.each<[Settings['repeatedType'], string]>([
  ['first', 'APP_CREATE'],
  ['last', 'APP_DELETE'],
])('takes the %s of two event_type parameters if told to', async (repeatedType, expected) => {
  const emulator = await start({ events: ONE_EACH, settings: { repeatedType } });
  expect(await fieldsOf(emulator, 'event_type', '?event_type=APP_CREATE&event_type=APP_DELETE')).toEqual([expected]);
});

const STORED: NewEvent = {
  at: NOW,
  type: 'APP_UPDATE',
  by: { email: 'alice@example.org', id: 1000001 },
  context: { 'voice-type': 'app', note: 'She said "hi" {twice}', amount: 50, path: String.raw`C:\temp` },
};

async function found(search: string, settings: Partial<Settings> = {}): Promise<boolean> {
  const emulator = await start({ events: [STORED], settings });
  const { page } = await list(emulator, `?search_text=${encodeURIComponent(search)}`);
  return page['totalElements'] === 1;
}

it.each([
  ['alice@example', true],
  ['ALICE@', true],
  ['she said', true],
  ['50', true],
  ['100000', true],
  ['Application updated', true],
  [String.raw`\"hi\"`, true],
  [String.raw`C:\\temp`, true],
  ['{twice', true],
  ['a.ice', false],
  ['al_ce', false],
  ['al%ce', false],
  ['voice-type', false],
  ['user_email', false],
  ['alice@example.org","user_id', false],
  ['api.nexmo.com', false],
])('looks for "%s" in the values of an event: %s', async (search, expected) => {
  expect(await found(search)).toBe(expected);
});

it.each<[Partial<Settings>, string, boolean]>([
  [{ searchCase: 'sensitive' }, 'ALICE@', false],
  [{ searchCase: 'sensitive' }, 'alice@', true],
  [{ searchScope: 'context' }, 'alice@', false],
  [{ searchScope: 'context' }, 'she said', true],
  [{ searchScope: 'json' }, 'voice-type', true],
  [{ searchWildcards: true }, 'al_ce@%.org', true],
  [{ searchWildcards: true }, 'al_e@', false],
])('with %j looks for "%s": %s', async (settings, search, expected) => {
  expect(await found(search, settings)).toBe(expected);
});

it.each([
  ['"', 400],
  ['{', 400],
  [String.raw`\\"`, 400],
  [String.raw`\"`, 200],
  [String.raw`\{`, 200],
  ['plain', 200],
])('refuses search_text %s that is not escaped, if told to: %d', async (search, status) => {
  const emulator = await start({ settings: { searchUnescaped: 400 } });
  const target = `${BASE}/events?search_text=${encodeURIComponent(search)}`;
  expect((await ask(emulator, target)).status).toBe(status);
  emulator.settings.searchUnescaped = 500;
  expect((await ask(emulator, target)).status).toBe(status === 400 ? 500 : 200);
});

it('ignores the service’s own parameters, or forbids them if told to', async () => {
  const emulator = await start({ events: ONE_EACH });
  const query = '?user_email=nobody@example.org&admin_email=x&account_id=x&only_by_admin=true';
  expect((await list(emulator, query)).page).toMatchObject({ totalElements: 4 });
  emulator.settings.hiddenParams = 403;
  expect((await ask(emulator, `${BASE}/events${query}`)).status).toBe(403);
  expect((await ask(emulator, `${BASE}/events?unknown=1`)).status).toBe(200);
});
