/** How events lie in blocks: large, few, and apart in time. */
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { type StoredEvent, newestFirst } from '../../../utils/audit/event.ts';
import { blockSizes, contentsOf, idsOf, readAll, stepOf } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';

/** So many events, a second apart, the newest one at a time. */
function seconds(count: number, newest = NOW, account = 'one'): StoredEvent[] {
  return Array.from({ length: count }, (_, index) => buildEvent({ account, time: newest - index * 1000 }));
}

describe('blocks', () => {
  it('are cut out of a large step, all of one size', async () => {
    await createArchive().commit('one', stepOf(seconds(5000)));
    expect(await blockSizes('one')).toEqual([1666, 1667, 1667]);
  });

  it('grow by small steps, and leave a full one behind when they are cut', async () => {
    const archive = createArchive();
    for (let step = 0; step < 9; step++) await archive.commit('one', stepOf(seconds(300, NOW + step * 300_000)));
    expect(await blockSizes('one')).toEqual([2000, 700]);
  });

  it('grow backwards as well, when history is read newest first', async () => {
    const archive = createArchive();
    for (let step = 0; step < 9; step++) await archive.commit('one', stepOf(seconds(300, NOW - step * 300_000)));
    expect(await blockSizes('one')).toEqual([700, 2000]);
  });

  it('take what comes late into the block that it belongs to', async () => {
    const archive = createArchive();
    await archive.commit('one', stepOf(seconds(2000)));
    await archive.commit('one', stepOf(seconds(2000, NOW - 9_000_000)));
    await archive.commit('one', stepOf([buildEvent({ account: 'one', time: NOW - 10_000_500 })]));
    expect(await blockSizes('one')).toEqual([2001, 2000]);
  });

  it('are overlapped rather than rewritten, where a step belongs everywhere', async () => {
    const archive = createArchive();
    for (let block = 0; block < 10; block++)
      await archive.commit('one', stepOf(seconds(1000, NOW - block * 2_000_000)));
    const scattered = Array.from({ length: 10 }, (_, index) => NOW - index * 2_000_000 - 500_500);
    await archive.commit('one', stepOf(scattered.map((time) => buildEvent({ account: 'one', time }))));
    expect((await blockSizes('one')).toSorted((a, b) => a - b)).toEqual([
      10,
      ...Array.from({ length: 10 }, () => 1000),
    ]);
    const list = await readAll(archive, ['one'], 700);
    expect([list.length, idsOf(list)]).toEqual([10_010, idsOf(list.toSorted(newestFirst))]);
  });

  it('hold less of events that are large (fault 37)', async () => {
    const context = { text: 'x'.repeat(2 ** 20) };
    const events = Array.from({ length: 9 }, (_, index) => buildEvent({ account: 'one', time: NOW + index, context }));
    await createArchive().commit('one', stepOf(events));
    expect(await blockSizes('one')).toEqual([3, 3, 3]);
  });

  it('hold 16 bytes of each id and the JSON to the letter (faults 39, 43)', async () => {
    const [json, id] = ['{"id":"x","n":9007199254740993,"__proto__":{"a":1.0}}', 'x'];
    await createArchive().commit('one', stepOf([buildEvent({ account: 'one', id, json })]));
    expect([...(await contentsOf('raw')).values()]).toEqual([json]);
    expect([...(await contentsOf('ids')).values()]).toMatchObject([{ byteLength: 16 }]);
  });

  it('hold JSON of several lines as one line', async () => {
    const archive = createArchive();
    await archive.commit('one', stepOf([buildEvent({ account: 'one', id: 'x', json: '{\n"id":"x"}' })]));
    expect((await archive.get('one', 'x'))?.json).toBe('{ "id":"x"}');
  });

  it('make one list, however the events were sliced and in whatever order they came', async () => {
    const slice = fc.record({
      account: fc.constantFrom('one', 'two'),
      start: fc.integer({ min: 0, max: 6000 }),
      count: fc.integer({ min: 1, max: 2600 }),
      /** Several events stand at one time, as the API tells them by the second only. */
      each: fc.constantFrom(1, 7, 5000),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(slice, { minLength: 1, maxLength: 6 }), async (slices) => {
        globalThis.indexedDB = new IDBFactory();
        const archive = createArchive();
        const expected = new Map<string, StoredEvent>();
        for (const { account, start, count, each } of slices) {
          const events = Array.from({ length: count }, (_, index) => {
            const place = start + index;
            return buildEvent({ account, id: `${each}-${place}`, time: Math.floor(place / each) * 1000 });
          });
          const fresh = events.filter(({ id }) => !expected.has(`${account} ${id}`));
          for (const event of fresh) expected.set(`${account} ${event.id}`, event);
          expect(await archive.commit(account, stepOf(events))).toMatchObject({ added: fresh.length, revised: 0 });
        }
        const list = [...expected.values()].sort(newestFirst);
        expect(idsOf(await readAll(archive, ['one', 'two'], 1777))).toEqual(idsOf(list));
        for (const account of ['one', 'two']) {
          const sizes = await blockSizes(account);
          const whole = sizes.reduce((a, b) => a + b, 0);
          expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(2400);
          expect(sizes.length).toBeLessThanOrEqual(Math.ceil(whole / 700));
        }
      }),
      { numRuns: 10 },
    );
  }, 20_000);
});

it('reads the first page out of the newest block alone', async () => {
  const archive = createArchive();
  for (let block = 0; block < 5; block++) await archive.commit('one', stepOf(seconds(2000, NOW - block * 2_000_000)));
  const reads = countReads();
  await archive.page({ accounts: ['one'], limit: 200 });
  expect(reads()).toEqual(['getAllKeys raw', 'get raw', 'get cols']);
});

it('finds an event in the only block that can hold it', async () => {
  const archive = createArchive();
  const [first, ...others] = seconds(2000, NOW - 4_000_000);
  await archive.commit('one', stepOf([...(first ? [first] : []), ...others]));
  for (let block = 0; block < 2; block++) await archive.commit('one', stepOf(seconds(2000, NOW - block * 2_000_000)));
  const reads = countReads();
  expect((await archive.get('one', first?.id ?? '', NOW - 4_000_000))?.id).toBe(first?.id);
  expect(reads()).toEqual(['getAllKeys raw', 'get ids', 'get raw', 'get cols']);
});

/** What is read from the database from now on, until it is asked for. */
function countReads(): () => string[] {
  const reads: string[] = [];
  const spies = (['get', 'getAll', 'getAllKeys'] as const).map((method) => {
    const real = Reflect.get(IDBObjectStore.prototype, method);
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...query: unknown[]
    ) {
      reads.push(`${method} ${this.name}`);
      return Reflect.apply(real, this, query);
    });
  });
  return () => {
    for (const spy of spies) spy.mockRestore();
    return reads;
  };
}
