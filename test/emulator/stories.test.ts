/** What the stories tell, and that nothing in them belongs to anybody. */
import { isIP } from 'node:net';
import { expect, it } from 'vitest';
import { KNOWN_TYPES } from '../../utils/audit/catalogue.ts';
import { parseTime } from '../../utils/parse-time.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import { ask, BASE, eventsOf, fieldsOf, KEY, list, NOW, start } from './probe.ts';
import { generatedHistory } from './history/generated.ts';
import { toldHistory } from './history/listed.ts';
import { HOSTILE_STRINGS } from './stories/hostile-strings.ts';
import { isStoryName, STORIES, type StoryName } from './stories/registry.ts';

const NAMES = Object.keys(STORIES).filter(isStoryName);

function entriesOf(name: StoryName) {
  const history = toldHistory(STORIES[name](NOW, KEY, 1), KEY);
  return Array.from({ length: history.count }, (_, index) => history.at(index));
}

function textOf(name: StoryName): string {
  return entriesOf(name)
    .map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body)))
    .join('\n');
}

const generated = generatedHistory({ seed: 3, count: 5000, from: NOW - 30 * DAY, until: NOW, apiKey: KEY });
const generatedText = Array.from({ length: 5000 }, (_, index) => JSON.stringify(generated.at(index).body)).join('\n');
const TEXTS: [string, string][] = [
  ...NAMES.map((name): [string, string] => [name, textOf(name)]),
  ['generated', generatedText],
];

/** RFC 5737 and RFC 3849. */
const ADDRESS = /^(?:192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)\d+$|^2001:db8:/;
/** RFC 2606, and the service's own name in links. */
const DOMAIN = /^(?:[\w-]+\.)*example\.(?:org|net|com)$|^api\.nexmo\.com$/;

it.each(TEXTS)('uses documentation addresses only: %s', (_, text) => {
  const addresses = (text.match(/[\d.]{7,}|[\da-f]*:[\da-f:]+/gi) ?? []).filter((found) => isIP(found) > 0);
  expect(addresses.filter((address) => !ADDRESS.test(address))).toEqual([]);
});

it.each(TEXTS)('uses documentation domains only: %s', (_, text) => {
  const inUrls = [...text.matchAll(/\b(?:https?|sips?):(?:\/\/)?(?:[^\s"@/]*@)?(?<host>[^\s"/?#:\\]+)/gi)];
  const inEmails = [...text.matchAll(/@(?<host>[\w-]+(?:\.[\w-]+)+)/g)];
  const hosts = [...inUrls, ...inEmails].map(({ groups }) => groups?.['host'] ?? '');
  expect(hosts.filter((host) => !DOMAIN.test(host))).toEqual([]);
});

it.each(TEXTS)('uses Ofcom’s drama numbers only: %s', (_, text) => {
  const numbers = text.match(/(?<![\da-f.-])\d{10,15}(?![\da-f.-])/g) ?? [];
  expect(numbers.filter((number) => !/^447700900\d{3}$/.test(number))).toEqual([]);
});

it('finds what does not belong, were it there', () => {
  expect(ADDRESS.test('8.8.8.8')).toBe(false);
  expect(DOMAIN.test('example.org.evil.com')).toBe(false);
});

it.each(NAMES)('%s has ended by now, and is the same for the same seed', (name) => {
  const entries = entriesOf(name);
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.every(({ time }) => time <= NOW && time > NOW - 366 * DAY)).toBe(true);
  expect(textOf(name)).toBe(textOf(name));
});

it('tells of each of the 29 types, and of one that nobody lists', () => {
  const types = new Set(entriesOf('every-type').map(({ type }) => type));
  expect(types).toEqual(new Set([...KNOWN_TYPES, 'USER_MFA_RESET']));
});

it('fills a quiet month with working days, routine, and one rotation', () => {
  const entries = entriesOf('quiet-month');
  const types = entries.map(({ type }) => type);
  const days = new Set(entries.map(({ time }) => new Date(time).getUTCDay()));
  const oldest = Math.min(...entries.map(({ time }) => time));
  expect(entries.length).toBeGreaterThan(100);
  expect(NOW - oldest).toBeGreaterThan(25 * DAY);
  expect(NOW - oldest).toBeLessThan(31 * DAY);
  expect(days.has(0) || days.has(6)).toBe(false);
  expect(types.filter((type) => type.startsWith('ACCOUNT_SECRET'))).toEqual([
    'ACCOUNT_SECRET_CREATE',
    'ACCOUNT_SECRET_DELETE',
  ]);
});

it('takes an account over in twelve minutes', () => {
  const entries = entriesOf('takeover');
  expect(entries.map(({ type }) => type)).toEqual([
    'USER_LOGIN',
    'ACCOUNT_SECRET_CREATE',
    'IP_WHITELIST_CREATE',
    'NUMBER_UPDATED',
    'AUTORELOAD_UPDATE',
    'USER_PRODUCT_SEARCH',
  ]);
  expect(NOW - (entries[0]?.time ?? 0)).toBe(12 * MINUTE);
});

it('replaces a secret in two days', () => {
  const [first, second] = entriesOf('rotation');
  expect([first?.type, second?.type]).toEqual(['ACCOUNT_SECRET_CREATE', 'ACCOUNT_SECRET_DELETE']);
  expect((second?.time ?? 0) - (first?.time ?? 0)).toBe(2 * DAY);
});

it('lets somebody leave', () => {
  expect(entriesOf('leaver').map(({ type }) => type)).toEqual(['USER_LOGOUT', 'USER_STATUS', 'USER_API_KEYS_UPDATE']);
});

it('buys 150 numbers in one second, which fill more than a page', async () => {
  const emulator = await start();
  emulator.account(KEY).tell('bulk-second');
  const pages = await Promise.all([1, 2].map((page) => eventsOf(emulator, `?size=100&page=${page}`)));
  expect(pages.map(({ length }) => length)).toEqual([100, 50]);
  expect(new Set(pages.flat().map(({ created_at: at }) => at)).size).toBe(1);
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(150);
});

it('has two events in the hour that London lives twice', async () => {
  const emulator = await start({ settings: { timestampZone: 'Europe/London' } });
  emulator.account(KEY).tell('dst-night');
  expect(await fieldsOf(emulator, 'created_at')).toEqual(['2025-10-26T01:30:00', '2025-10-26T01:30:00']);
  emulator.settings.timestampZone = 'UTC';
  const [later = '', earlier = ''] = await fieldsOf(emulator, 'created_at');
  expect((parseTime(later) ?? 0) - (parseTime(earlier) ?? 0)).toBe(HOUR);
});

it('delivers every hostile string whole', async () => {
  const emulator = await start();
  emulator.account(KEY).tell('hostile-strings');
  const events = await eventsOf(emulator, '?size=100');
  const names = new Set(
    events.map(({ context }) => (context as { created?: { name?: string } } | null)?.created?.name),
  );
  expect(Object.values(HOSTILE_STRINGS).filter((value) => !names.has(value))).toEqual([]);
  expect(events.map(({ event_type: type }) => type)).toEqual(
    expect.arrayContaining(['', '__proto__', 'user_mfa_reset']),
  );
});

it('delivers as raw text what an object would lose', async () => {
  const emulator = await start();
  emulator.account(KEY).tell('hostile-strings');
  const { text } = await ask(emulator, `${BASE}/events?size=100`);
  expect(text).toContain('"context":{"__proto__":{"pwned":true},"constructor":{"prototype":{"pwned":true}}');
  expect(text).toContain('"amount":9007199254740993,');
  expect(text).toContain(String.raw`\ud83d pair`);
});

it('nests so deeply that JSON can be read, but not written again', async () => {
  const emulator = await start();
  emulator.account(KEY).tell('deep-nesting');
  const answer = await list(emulator);
  expect(() => JSON.stringify(answer)).toThrow(RangeError);
});

it('gives new ids when a story is told again', async () => {
  const account = (await start()).account(KEY);
  const ids = [...account.tell('hostile-strings'), ...account.tell('hostile-strings')];
  expect(new Set(ids).size).toBe(ids.length);
});
