/** Histories of any length: generated, listed, merged, with holes, and a million events behind the service. */
import { beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../utils/sample/random.ts';
import { DAY } from '../../utils/time.ts';
import { type Entry, wholeSecond } from './history/entry.ts';
import { generatedHistory } from './history/generated.ts';
import { firstSince, type History, type Reader } from './history/history.ts';
import { listedHistory, readList, toldHistory } from './history/listed.ts';
import { concatenated, merged } from './history/merged.ts';
import { without } from './history/without.ts';
import { ask, BASE, eventsOf, fieldsOf, KEY, list, minutes, NOW, start } from './probe.ts';
import { INVENTED_TYPES } from './stories/invent.ts';

const MILLION = 1_000_000;
const generate = (count: number, days: number, seed = 1, apiKey = KEY) =>
  generatedHistory({ seed, count, from: NOW - days * DAY, until: NOW, apiKey });

const idsOf = (reader: Reader) => Array.from({ length: reader.count }, (_, index) => reader.idAt(index));
const entriesOf = (reader: Reader) => Array.from({ length: reader.count }, (_, index) => reader.at(index));
const isBefore = (a: Entry, b: Entry) =>
  wholeSecond(a.time) === wholeSecond(b.time) ? a.id < b.id : wholeSecond(a.time) < wholeSecond(b.time);
const isSorted = (entries: readonly Entry[]) =>
  entries.every((entry, index) => index === 0 || isBefore(entries[index - 1] ?? entry, entry));

it.each([
  ['sparse', 2000, 300],
  ['dense, with many events in a second', 2000, 0.005],
])('generates a history that is %s in order of second and id', (_, count, days) => {
  const entries = entriesOf(generate(count, days));
  expect(isSorted(entries)).toBe(true);
  expect(entries.every(({ time }) => time > NOW - days * DAY - 1000 && time <= NOW)).toBe(true);
});

it('generates the same for the same seed and key, and something else for others', () => {
  const [one, same, seed, key] = [generate(50, 9), generate(50, 9), generate(50, 9, 2), generate(50, 9, 1, '5ab0ac01')];
  expect(entriesOf(one)).toEqual(entriesOf(same));
  expect(idsOf(one).filter((id) => idsOf(seed).includes(id) || idsOf(key).includes(id))).toEqual([]);
});

it('agrees with itself: type, id and time are those of the event', () => {
  const history = generate(300, 20);
  entriesOf(history).forEach((entry, index) => {
    expect([history.idAt(index), history.typeAt(index), history.timeAt(index)]).toEqual([
      entry.id,
      entry.type,
      entry.time,
    ]);
    expect(entry.body).toMatchObject({ id: entry.id, event_type: entry.type, account_id: KEY });
    expect(history.indexOf(entry.id)).toBe(index);
  });
});

it('finds no place for an id that is not its own', () => {
  const history = generate(300, 20);
  const strange = [generate(300, 20, 2).idAt(5), history.idAt(5).replace(/.$/, 'x'), '', 'undefined'];
  expect(strange.map((id) => history.indexOf(id))).toEqual([-1, -1, -1, -1]);
});

it('gives version 4 UUIDs, none twice', () => {
  const ids = idsOf(generate(20_000, 0.1));
  expect(new Set(ids).size).toBe(20_000);
  expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true);
});

it('contains every type, the unknown one among them', () => {
  const history = generate(20_000, 30);
  const types = new Set(Array.from({ length: history.count }, (_, index) => history.typeAt(index)));
  expect(types).toEqual(new Set(INVENTED_TYPES));
});

it('merges histories as if their events were sorted together', () => {
  const random = createRandom(7);
  const times = Array.from({ length: 400 }, () => NOW - Math.floor(random() * 60) * 1000);
  const added = toldHistory(
    times.map((at) => ({ at, type: 'APP_UPDATE' })),
    KEY,
    9,
  );
  const generated = generate(400, 0.001);
  const both = merged(generated, added);
  expect(entriesOf(both)).toEqual(entriesOf(listedHistory([...entriesOf(generated), ...entriesOf(added)])));
  expect(idsOf(merged(added, generated))).toEqual(idsOf(both));
  expect(both.typeAt(3)).toBe(both.at(3).type);
});

it('merges with nothing, and with an equal', () => {
  const some = toldHistory(minutes(5), KEY);
  expect(idsOf(merged(some, readList([])))).toEqual(idsOf(some));
  expect(idsOf(merged(readList([]), some))).toEqual(idsOf(some));
  expect(merged(some, some).count).toBe(10);
  expect(new Set(idsOf(merged(some, some)))).toEqual(new Set(idsOf(some)));
});

it('puts one history after another', () => {
  const [a, b] = [toldHistory(minutes(3), KEY, 1), toldHistory(minutes(2), KEY, 2)];
  expect(idsOf(concatenated(a, b))).toEqual([...idsOf(a), ...idsOf(b)]);
});

it.each([[[]], [[0]], [[0, 1, 2]], [[9]], [[3, 4, 8]], [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]])(
  'leaves out the places %j',
  (removed) => {
    const whole = generate(10, 1);
    const rest: History = without(whole, removed);
    const kept = idsOf(whole).filter((_, index) => !removed.includes(index));
    expect(idsOf(rest)).toEqual(kept);
    expect(idsOf(whole).map((id) => rest.indexOf(id))).toEqual(idsOf(whole).map((id) => kept.indexOf(id)));
  },
);

describe('a million events', () => {
  const history = generate(MILLION, 365);
  const bounds = { start: 0, end: 0 };

  beforeAll(() => {
    bounds.start = firstSince(history, NOW - 30 * DAY);
    bounds.end = firstSince(history, NOW - 29 * DAY);
  });

  const million = (premium = true) => start({ account: { history, premium } });

  it('are counted, and paged to the end', async () => {
    const emulator = await million();
    const last = await list(emulator, '?size=100&page=10000');
    expect(last.page).toEqual({ size: 100, totalElements: MILLION, totalPages: 10_000, number: 10_000 });
    expect(last._embedded?.events).toHaveLength(100);
    expect(last._embedded?.events.at(-1)?.id).toBe(history.idAt(0));
    expect((await fieldsOf(emulator, 'id', '?size=1'))[0]).toBe(history.idAt(MILLION - 1));
  });

  it('answer a page in single-digit milliseconds of processor time, for an account without Premium Support too', async () => {
    const emulator = await million(false);
    await list(emulator, '?size=100');
    const before = process.cpuUsage();
    for (let page = 1; page <= 20; page++) {
      // oxlint-disable-next-line no-await-in-loop -- one page after the other
      await list(emulator, `?size=100&page=${page * 300}`);
    }
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000 / 20).toBeLessThan(10);
  });

  it('are found by id, and removed', async () => {
    const emulator = await million();
    const account = emulator.account(KEY);
    const id = history.idAt(123_456);
    expect(JSON.parse((await ask(emulator, `${BASE}/events/${id}`)).text)).toEqual(history.at(123_456).body);
    expect(account.remove(id)).toBe(true);
    expect((await ask(emulator, `${BASE}/events/${id}`)).status).toBe(404);
    expect(account.count).toBe(MILLION - 1);
  });

  it('are cut by dates and types alike', async () => {
    const emulator = await million();
    const day = '&date_from=2026-03-01T12:00:00&date_to=2026-03-02T11:59:59';
    expect((await list(emulator, `?size=1${day}`)).page).toMatchObject({ totalElements: bounds.end - bounds.start });
    const types = Array.from({ length: bounds.end - bounds.start }, (_, index) => history.typeAt(bounds.start + index));
    const wanted = types.filter((type) => type === 'APP_DELETE').length;
    expect((await list(emulator, `?event_type=APP_DELETE${day}`)).page).toMatchObject({ totalElements: wanted });
  });

  it('are searched without keeping others waiting', async () => {
    const emulator = await million();
    const days = 'date_from=2026-03-15';
    const slow = list(emulator, `?search_text=carol@example&${days}&size=1`);
    const order: string[] = [];
    await Promise.all([slow.then(() => order.push('search')), list(emulator).then(() => order.push('page'))]);
    expect(order).toEqual(['page', 'search']);
    const [first] = await eventsOf(emulator, `?search_text=carol@example&${days}&size=1`);
    expect(JSON.stringify(first)).toContain('carol@example');
    const older = await list(emulator, '?search_text=carol@example&date_from=2026-03-14&date_to=2026-03-14');
    expect(older.page['totalElements']).toBeLessThan(Number((await slow).page['totalElements']) / 8);
  });

  it('stand in one order with those that arrive', async () => {
    const emulator = await million();
    const at = history.timeAt(500_000);
    const ids = emulator.account(KEY).add([
      { at, type: 'APP_CREATE' },
      { at: NOW + 1000, type: 'APP_CREATE' },
    ]);
    const second = new Date(at).toISOString().slice(0, 19);
    expect(await fieldsOf(emulator, 'id', `?date_from=${second}&date_to=${second}`)).toContain(ids[0]);
    expect((await fieldsOf(emulator, 'id', '?size=1'))[0]).toBe(ids[1]);
    expect((await list(emulator, '?size=1')).page).toMatchObject({ totalElements: MILLION + 2 });
  });
});
