/** `date_from` and `date_to`. */
import { expect, it } from 'vitest';
import { parseTime } from '../../utils/parse-time.ts';
import type { NewEvent } from './history/entry.ts';
import type { Settings } from './settings.ts';
import { ask, BASE, fieldsOf, start } from './probe.ts';

/** The first and last seconds of a day, one at noon, and the neighbours of the day. */
const TIMES = [
  '2026-03-01T23:59:59',
  '2026-03-02T00:00:00',
  '2026-03-02T12:00:00',
  '2026-03-02T23:59:59',
  '2026-03-03T00:00:00',
];
const EVENTS: NewEvent[] = TIMES.map((time) => ({ at: parseTime(time) ?? 0, type: 'APP_UPDATE' }));

/** The places of the events that a query finds. */
async function found(query: string, settings: Partial<Settings> = {}): Promise<number[]> {
  const emulator = await start({ events: EVENTS, settings: { order: 'asc', ...settings } });
  const times = await fieldsOf(emulator, 'created_at', `?${query}`);
  return times.map((time) => TIMES.indexOf(time));
}

it.each([
  ['date_from=2026-03-02', [1, 2, 3, 4]],
  ['date_to=2026-03-02', [0, 1, 2, 3]],
  ['date_from=2026-03-02&date_to=2026-03-02', [1, 2, 3]],
  ['date_from=2026-03-02T12:00:00', [2, 3, 4]],
  ['date_from=2026-03-02T12:00:01', [3, 4]],
  ['date_to=2026-03-02T12:00:00', [0, 1, 2]],
  ['date_to=2026-03-02T11:59:59', [0, 1]],
  ['date_to=2026-03-02T12:00', [0, 1, 2]],
  ['date_to=2026-03-02T11:59:59.999', [0, 1]],
  ['date_from=2026-03-02T12:00:00Z', [2, 3, 4]],
  ['date_from=2026-03-02T13:00:00%2B01:00', [2, 3, 4]],
  ['date_from=2026-03-02T13:00:01%2B01:00', [3, 4]],
  ['date_from=2026-03-03&date_to=2026-03-01', []],
  ['date_from=&date_to=', [0, 1, 2, 3, 4]],
])('finds with %s the events %j', async (query, expected) => {
  expect(await found(query)).toEqual(expected);
});

it.each<[Partial<Settings>, string, number[]]>([
  [{ dateFrom: 'exclusive' }, 'date_from=2026-03-02', [2, 3, 4]],
  [{ dateFrom: 'exclusive' }, 'date_from=2026-03-02T12:00:00', [3, 4]],
  [{ dateTo: 'exclusive' }, 'date_to=2026-03-02', [0]],
  [{ dateTo: 'exclusive' }, 'date_to=2026-03-02T12:00:00', [0, 1]],
  [{ dateToDay: 'start' }, 'date_to=2026-03-02', [0, 1]],
  [{ badDate: 'ignored' }, 'date_from=yesterday', [0, 1, 2, 3, 4]],
  [{ badDate: 'ignored', dateTimes: 'rejected' }, 'date_from=2026-03-03T00:00:00', [0, 1, 2, 3, 4]],
])('with %j finds with %s the events %j', async (settings, query, expected) => {
  expect(await found(query, settings)).toEqual(expected);
});

it.each([
  'yesterday',
  '2026-02-30',
  '2026-3-2',
  '20260302',
  '2026-03-02 12:00:00',
  '2026-03-02T12',
  '2026-03-02T25:00:00',
  '2026-03-02T12:00:00+01:00',
  '1772452800',
])('answers 400 to the bound "%s", or 500 if told to', async (bound) => {
  const emulator = await start();
  for (const status of [400, 500] as const) {
    emulator.settings.badDate = status;
    // oxlint-disable-next-line no-await-in-loop -- one switch after the other
    expect((await ask(emulator, `${BASE}/events?date_to=${bound}`)).status).toBe(status);
  }
});

it.each<[Partial<Settings>, string, number]>([
  [{ dateTimes: 'rejected' }, '2026-03-02T12:00:00', 400],
  [{ dateTimes: 'rejected' }, '2026-03-02T12:00:00Z', 400],
  [{ dateTimes: 'rejected' }, '2026-03-02', 200],
  [{ dateZones: 'rejected' }, '2026-03-02T12:00:00Z', 400],
  [{ dateZones: 'rejected' }, '2026-03-02T12:00:00%2B01:00', 400],
  [{ dateZones: 'rejected' }, '2026-03-02T12:00:00', 200],
])('with %j answers the bound %s with %d', async (settings, bound, status) => {
  const emulator = await start({ settings });
  expect((await ask(emulator, `${BASE}/events?date_from=${bound}`)).status).toBe(status);
});

const SUMMER = ['2026-06-30T22:59:59', '2026-06-30T23:00:00', '2026-07-01T22:59:59', '2026-07-01T23:00:00'];

it.each<[Partial<Settings>, string, string[]]>([
  [{}, 'date_from=2026-07-01&date_to=2026-07-01', SUMMER.slice(2)],
  [{ serverZone: 'Europe/London' }, 'date_from=2026-07-01&date_to=2026-07-01', SUMMER.slice(1, 3)],
  [{ serverZone: 'Europe/London' }, 'date_from=2026-07-01T00:00:00Z', SUMMER.slice(2)],
])('with %j a summer day of %s is %j', async (settings, query, expected) => {
  const events = SUMMER.map((time) => ({ at: parseTime(time) ?? 0, type: 'APP_UPDATE' }));
  const emulator = await start({ events, settings: { order: 'asc', ...settings } });
  expect(await fieldsOf(emulator, 'created_at', `?${query}`)).toEqual(expected);
});
