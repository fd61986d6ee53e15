/** The order of the list. */
import { expect, it } from 'vitest';
import { eventsOf, fieldsOf, KEY, NOW, start } from './probe.ts';

const second = (back: number) => NOW - back * 1000;
/** Four events of one second between two others, not in order. */
const TIED = [second(5), second(5), second(9), second(5), second(1), second(5)].map((at) => ({
  at,
  type: 'APP_UPDATE',
}));

function ascending(events: readonly { created_at?: unknown; id?: unknown }[], isNewestFirst: boolean): boolean {
  return events.every((event, index) => {
    const next = events[index + 1];
    if (!next) return true;
    const [time, nextTime] = [String(event.created_at), String(next.created_at)];
    if (time === nextTime) return String(event.id) < String(next.id);
    return isNewestFirst ? time > nextTime : time < nextTime;
  });
}

it('lists the newest first, and events of one second by id', async () => {
  const events = await eventsOf(await start({ events: TIED }));
  expect(events).toHaveLength(6);
  expect(ascending(events, true)).toBe(true);
});

it('lists the oldest first if told to, with the same order inside a second', async () => {
  const events = await eventsOf(await start({ events: TIED, settings: { order: 'asc' } }));
  expect(events).toHaveLength(6);
  expect(ascending(events, false)).toBe(true);
});

it('puts what arrives later where its time belongs', async () => {
  const emulator = await start({ events: TIED });
  emulator.account(KEY).add([second(5), second(3), second(20)].map((at) => ({ at, type: 'APP_CREATE' })));
  const events = await eventsOf(emulator);
  expect(events).toHaveLength(9);
  expect(ascending(events, true)).toBe(true);
  emulator.settings.order = 'insertion';
  const types = await fieldsOf(emulator, 'created_at');
  expect(types.slice(6)).toEqual(['2026-03-31T11:59:55', '2026-03-31T11:59:57', '2026-03-31T11:59:40']);
});

it('shuffles the events of one second from request to request if told to', async () => {
  const emulator = await start({ events: TIED, settings: { order: 'unstable' } });
  const orders = await Promise.all(Array.from({ length: 12 }, () => fieldsOf(emulator, 'id')));
  const times = await fieldsOf(emulator, 'created_at');
  expect(new Set(orders.map((ids) => ids.join())).size).toBeGreaterThan(1);
  expect(new Set(orders.map((ids) => [...ids].sort().join())).size).toBe(1);
  expect([...times].sort().toReversed()).toEqual(times);
});

it('lists without any order if told to, and every event once', async () => {
  const events = Array.from({ length: 50 }, (_, back) => ({ at: second(back), type: 'APP_UPDATE' }));
  const emulator = await start({ events, settings: { order: 'random' } });
  const pages = await Promise.all([1, 2, 3].map((page) => fieldsOf(emulator, 'created_at', `?size=20&page=${page}`)));
  const times = pages.flat();
  const sorted = [...times].sort();
  expect(new Set(times).size).toBe(50);
  expect(times).not.toEqual(sorted);
  expect(times).not.toEqual(sorted.toReversed());
});
