/** `page` and `size`, the page object, and the links. */
import { expect, it } from 'vitest';
import type { Settings } from './settings.ts';
import { ask, BASE, KEY, list, minutes, NOW, start } from './probe.ts';

const EVENTS = `${BASE}/events`;
const AT = `http://api.nexmo.com${EVENTS}`;

it.each([
  ['', 30, 1],
  ['?size=', 30, 1],
  ['?size=7', 7, 1],
  ['?size=100', 100, 1],
  ['?size=101', 100, 1],
  ['?size=2147483647', 100, 1],
  ['?size=99999999999', 30, 1],
  ['?size=0', 30, 1],
  ['?size=-5', 30, 1],
  ['?size=ten', 30, 1],
  ['?size=1e1', 30, 1],
  ['?page=', 30, 1],
  ['?page=2', 30, 2],
  ['?page=0', 30, 1],
  ['?page=-1', 30, 1],
  ['?page=two', 30, 1],
  ['?page=1.5', 30, 1],
  ['?page=99999999999', 30, 1],
  ['?page=%2B2', 30, 2],
])('corrects "%s" silently to size %d and page %d', async (query, size, number) => {
  const { page, _embedded: embedded } = await list(await start({ events: minutes(130) }), query);
  expect(page).toEqual({ size, totalElements: 130, totalPages: Math.ceil(130 / size), number });
  expect(embedded?.events).toHaveLength(size);
});

it('cuts the list into pages without a gap', async () => {
  const emulator = await start({ events: minutes(65) });
  const pages = await Promise.all([1, 2, 3, 4].map((page) => list(emulator, `?page=${page}`)));
  const ids = pages.flatMap(({ _embedded: embedded }) => embedded?.events.map(({ id }) => id) ?? []);
  expect(pages.map(({ _embedded: embedded }) => embedded?.events.length ?? 0)).toEqual([30, 30, 5, 0]);
  expect(new Set(ids)).toEqual(new Set(emulator.account(KEY).ids()));
});

it('answers a page beyond the end with the right counters and without _embedded', async () => {
  const answer = await list(await start({ events: minutes(3) }), '?page=9');
  expect(Object.keys(answer)).toEqual(['_links', 'page']);
  expect(answer.page).toEqual({ size: 30, totalElements: 3, totalPages: 1, number: 9 });
});

it('answers an empty list as documented by a client that met one', async () => {
  const { text } = await ask(await start(), `${EVENTS}?search_text=zzz`);
  expect(text).toBe(
    `{"_links":{"self":{"href":"${AT}?search_text=zzz"}},"page":{"size":30,"totalElements":0,"totalPages":0,"number":1}}`,
  );
});

it.each<[Settings['emptyEmbedded'], unknown]>([
  ['empty-list', { events: [] }],
  ['empty-object', {}],
  ['null-list', { events: null }],
])('writes _embedded of an empty page as %s if told to', async (emptyEmbedded, expected) => {
  expect((await list(await start({ settings: { emptyEmbedded } })))._embedded).toEqual(expected);
});

it.each<[Partial<Settings>, string, number]>([
  [{ badPage: 400 }, '?page=0', 400],
  [{ badPage: 400 }, '?page=x', 400],
  [{ badPage: 400 }, '?page=1', 200],
  [{ badPage: 400 }, '', 200],
  [{ badPage: 400, pageBase: 0 }, '?page=0', 200],
  [{ badSize: 400 }, '?size=101', 400],
  [{ badSize: 400 }, '?size=0', 400],
  [{ badSize: 400 }, '?size=x', 400],
  [{ badSize: 400 }, '?size=100', 200],
  [{ badSize: 400 }, '', 200],
])('with %j answers "%s" with %d', async (settings, query, status) => {
  expect((await ask(await start({ settings }), EVENTS + query)).status).toBe(status);
});

it.each<[Partial<Settings>, string, number]>([
  [{ sizeDefault: 20 }, '', 20],
  [{ sizeDefault: 20 }, '?size=0', 20],
  [{ sizeCap: 50 }, '?size=100', 50],
  [{ sizeCap: 10 }, '', 10],
])('with %j answers "%s" with pages of %d', async (settings, query, size) => {
  expect((await list(await start({ settings }), query)).page).toMatchObject({ size });
});

it('counts pages from 0 if told to: in requests and links, or in the page object, or in both', async () => {
  const emulator = await start({ events: minutes(50), settings: { pageBase: 0 } });
  const second = await list(emulator, '?page=1&size=20');
  expect(second.page).toMatchObject({ number: 2 });
  expect(second._links['next']?.href).toBe(`${AT}?page=2&size=20`);
  expect(second._links['first']?.href).toBe(`${AT}?page=0&size=20`);
  emulator.settings.pageNumberBase = 0;
  expect((await list(emulator, '?page=1&size=20')).page).toMatchObject({ number: 1 });
  emulator.settings.pageBase = 1;
  expect((await list(emulator, '?page=1&size=20')).page).toMatchObject({ number: 0 });
});

it.each<[Settings['pageObject'], unknown]>([
  ['page', { size: 30, totalElements: 31, totalPages: 2, page: 1 }],
  ['strings', { size: '30', totalElements: '31', totalPages: '2', number: '1' }],
  ['missing', undefined],
])('writes the page object with %s if told to', async (pageObject, expected) => {
  expect((await list(await start({ events: minutes(31), settings: { pageObject } }))).page).toEqual(expected);
});

it('links as the notes show it: plain http, filters kept, page and size appended', async () => {
  const events = Array.from({ length: 41 }, (_, back) => ({ at: NOW - back * 1000, type: 'APP_CREATE' }));
  const query = '?event_type=APP_CREATE,APP_DELETE';
  const answer = await list(await start({ events }), query);
  expect(Object.keys(answer)).toEqual(['_embedded', '_links', 'page']);
  expect(JSON.stringify(answer._links)).toBe(
    `{"first":{"href":"${AT}${query}&page=1&size=30"},"self":{"href":"${AT}${query}"},` +
      `"next":{"href":"${AT}${query}&page=2&size=30"},"last":{"href":"${AT}${query}&page=2&size=30"}}`,
  );
  expect(answer.page).toEqual({ size: 30, totalElements: 41, totalPages: 2, number: 1 });
});

it.each([
  [10, '', ['self']],
  [90, '?page=1', ['first', 'self', 'next', 'last']],
  [90, '?page=2', ['first', 'prev', 'self', 'next', 'last']],
  [90, '?page=3', ['first', 'prev', 'self', 'last']],
])('of %d events links "%s" with %j', async (count, query, rels) => {
  expect(Object.keys((await list(await start({ events: minutes(count) }), query))._links)).toEqual(rels);
});

it.each<[Partial<Settings>, string[], string]>([
  [{ linkRels: 'documented' }, ['self', 'next', 'last'], `${AT}?page=2`],
  [{ linkRels: 'templated' }, ['first', 'prev', 'self', 'next', 'last'], `${AT}?page=2{&page,size}`],
  [{ linkOrigin: 'https' }, ['first', 'prev', 'self', 'next', 'last'], `https://api.nexmo.com${EVENTS}?page=2`],
])('with %j links %j', async (settings, rels, self) => {
  const { _links: links } = await list(await start({ events: minutes(90), settings }), '?page=2');
  expect([Object.keys(links), links['self']?.href]).toEqual([rels, self]);
});

it('links to itself, or not at all, if told to', async () => {
  const emulator = await start({ events: minutes(90), settings: { linkOrigin: 'own' } });
  const own = `http://127.0.0.1:${emulator.httpPort}${EVENTS}`;
  expect((await list(emulator))._links['next']?.href).toBe(`${own}?page=2&size=30`);
  emulator.settings.linkRels = 'none';
  expect(Object.keys(await list(emulator))).toEqual(['_embedded', 'page']);
});
