import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../utils/archive/archive.ts';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { createExploreEngine } from '../../../utils/explore/engine.ts';
import type { ExploreEngine, Found } from '../../../utils/explore/explore.ts';
import type { Query } from '../../../utils/query/query.ts';
import { connectHere, idsOf, stepOf } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { linesOf, searchAll } from '../../helpers/explore.ts';

const ACCOUNTS = [{ id: 'one', label: 'One' }];
const DAY = 86_400_000;

let archive: Archive;
let engine: ExploreEngine;

beforeEach(async () => {
  archive = createArchive();
  engine = createExploreEngine(connectHere());
  const times = [NOW, NOW - 1000, NOW - 30 * DAY];
  await archive.commit('one', stepOf(times.map((time) => buildEvent({ id: `at ${time}`, time }))));
});

const specOf = (query: Query = [], now = NOW) => ({ accounts: ACCOUNTS, query, now });
const TEXT: Query = [{ kind: 'text', text: 'alice', not: false }];
const LAST_WEEK: Query = [{ kind: 'after', at: { kind: 'relative', amount: 7, unit: 'd' } }];

describe('a search', () => {
  it.each([
    ['columns', []],
    ['text', TEXT],
  ])('of %s that another one overtakes says nothing, and ends', async (_, query) => {
    const said: Found[] = [];
    const first = engine.search(specOf(query), (found) => said.push(found));
    const second = await searchAll(engine, specOf());
    await first;
    expect([said, second.count]).toEqual([[], 3]);
  });

  it('that another one overtakes is not counted', async () => {
    const counted: number[] = [];
    const count = (query: Query, onFound = () => {}) =>
      engine.search({ ...specOf(query), counts: true }, onFound, (counts) => counted.push(counts.count));
    let second: Promise<void> | undefined;
    await count([], () => {
      second = count(LAST_WEEK);
    });
    await second;
    expect(counted).toEqual([2]);
  });

  it('that is stopped ends, and what it found can still be asked for', async () => {
    const { search } = await searchAll(engine, specOf());
    const running = engine.search(specOf(TEXT), () => expect.fail('It was stopped'));
    engine.stop();
    await running;
    expect(await engine.rows(search, 0, 9)).toHaveLength(3);
  });

  it('has no rows any more once the next has found something', async () => {
    const { search } = await searchAll(engine, specOf());
    await searchAll(engine, specOf(TEXT));
    const key = ['one', `at ${NOW}`] as const;
    expect(await engine.rows(search, 0, 9)).toEqual([]);
    expect(await engine.events(search, 0, 9)).toEqual([]);
    expect(await linesOf(engine, search, 0, 9)).toEqual({ text: '', count: 0 });
    expect(await engine.indexOf(search, key)).toBeNull();
    expect(await engine.heads(search, { zone: 'utc', news: null })).toBeNull();
  });

  it('sees what was stored since the last one', async () => {
    await searchAll(engine, specOf());
    await archive.commit('one', stepOf([buildEvent({ time: NOW + 1 })]));
    expect((await searchAll(engine, specOf())).stored).toBe(4);
  });

  it('sees other events under the key of a block that it knows: of an account that was erased and read again', async () => {
    const created = buildEvent({ id: 'created', time: NOW, type: 'APP_CREATE' });
    const deleted = buildEvent({ id: 'deleted', time: NOW - 1, type: 'APP_DELETE' });
    for (const events of [
      [created, deleted],
      [deleted, created],
    ]) {
      await archive.eraseAccount('one');
      await archive.commit('one', stepOf(events));
      const { search } = await searchAll(engine, specOf());
      expect((await engine.rows(search, 0, 9)).map(({ type }) => type)).toEqual(['APP_CREATE', 'APP_DELETE']);
    }
  });

  it('sees other events under the key of a block that it knows: after old ones made room', async () => {
    const seenAt = NOW - 60 * DAY;
    for (const ip of ['192.0.2.1', '192.0.2.2']) {
      await archive.commit('one', stepOf([buildEvent({ id: `undated ${ip}`, time: null, ip })], { seenAt }));
      const { search } = await searchAll(engine, specOf());
      expect(await engine.rows(search, 3, 4)).toMatchObject([{ time: null, at: seenAt, ip }]);
      await archive.prune('one', NOW - 50 * DAY);
    }
  });

  it('answers out of memory at once, and once more only where the archive has changed since', async () => {
    await searchAll(engine, specOf());
    const counts = async () => {
      const said: number[] = [];
      await engine.search(specOf(), ({ count }) => said.push(count));
      return said;
    };
    expect(await counts()).toEqual([3]);
    await archive.commit('one', stepOf([buildEvent({ time: NOW + 1 })]));
    expect(await counts()).toEqual([3, 4]);
    expect(await counts()).toEqual([4]);
  });

  it('follows a label that changed', async () => {
    await searchAll(engine, specOf());
    const found = await searchAll(engine, { ...specOf(), accounts: [{ id: 'one', label: 'Uno' }] });
    expect(found.facets.account).toEqual([{ value: 'Uno', count: 3 }]);
  });

  it('begins again where a block that it wants to read was replaced', async () => {
    const connect = connectHere();
    const empty = await connectHere(new IDBFactory())();
    let isGone = true;
    const changing = new Proxy(await connect(), {
      get(database, name) {
        if (name !== 'transaction') return Reflect.get(database, name) as unknown;
        return (stores: string) => {
          const from = stores === 'raw' && isGone ? empty : database;
          isGone &&= stores !== 'raw';
          return from.transaction(stores);
        };
      },
    });
    const found = await searchAll(
      createExploreEngine(() => Promise.resolve(changing)),
      specOf(TEXT),
    );
    expect([found.count, isGone]).toEqual([3, false]);
  });

  it('fails as the database does, and finds again when that works again', async () => {
    let isBroken = true;
    const connect = connectHere();
    const broken = createExploreEngine(() =>
      isBroken ? Promise.reject(new DOMException('', 'UnknownError')) : connect(),
    );
    await expect(searchAll(broken, specOf())).rejects.toThrow(DOMException);
    isBroken = false;
    expect((await searchAll(broken, specOf())).count).toBe(3);
  });
});

describe('what was found', () => {
  it('can still be read when its block was replaced, without what was erased', async () => {
    const { search } = await searchAll(engine, specOf());
    const before = await engine.events(search, 0, 9);
    await archive.commit('one', stepOf([buildEvent({ time: NOW + 1 })]));
    expect(await engine.events(search, 0, 9)).toEqual(before);
    expect(await engine.indexOf(search, ['one', `at ${NOW - 1000}`])).toBe(1);
    await archive.prune('one', NOW - DAY);
    expect(idsOf(await engine.events(search, 0, 9))).toEqual([`at ${NOW}`, `at ${NOW - 1000}`]);
    expect(await linesOf(engine, search, 1, 9)).toEqual({ text: `${before[1]?.json}\n`, count: 1 });
  });
});

describe('the chart', () => {
  const edges = async (query: Query, now = NOW) => {
    const { histogram } = await searchAll(engine, specOf(query, now));
    if (!histogram) return null;
    const { from, step, counts } = histogram;
    return { from, until: from + step * counts.info.length, step };
  };

  it('shows all that is stored where the query names no time', async () => {
    const { from = 0, until = 0, step = 0 } = (await edges([], NOW + 90 * DAY)) ?? {};
    expect([from <= NOW - 30 * DAY, from + step > NOW - 30 * DAY, until > NOW, until - step <= NOW]).not.toContain(
      false,
    );
  });

  it('shows the asked time, until now where that has no end', async () => {
    const now = NOW + 5 * DAY;
    const { from = 0, until = 0, step = 0 } = (await edges(LAST_WEEK, now)) ?? {};
    expect([from <= now - 7 * DAY, from + step > now - 7 * DAY, until >= now, until - step < now]).not.toContain(false);
  });

  it('shows nothing where nothing is stored, nor a time that ends before it begins', async () => {
    const until: Query = [...LAST_WEEK, { kind: 'before', at: { kind: 'relative', amount: 8, unit: 'd' } }];
    expect(await edges(until)).toBeNull();
    await archive.eraseAccount('one');
    expect(await edges([])).toBeNull();
  });
});
