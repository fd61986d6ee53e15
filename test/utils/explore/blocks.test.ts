/** The engine over an archive of many blocks, which overlap and share seconds. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import type { StoredEvent } from '../../../utils/audit/event.ts';
import { createExploreEngine } from '../../../utils/explore/engine.ts';
import type { ExploreEngine, Found } from '../../../utils/explore/explore.ts';
import { createLoader } from '../../../utils/explore/loader.ts';
import { runSearch } from '../../../utils/explore/search.ts';
import type { Query, Term } from '../../../utils/query/query.ts';
import { blockSizes, connectHere, idsOf, readAll, stepOf } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { searchAll } from '../../helpers/explore.ts';

const ACCOUNTS = [
  { id: 'one', label: 'One' },
  { id: 'two', label: 'Two' },
];
const IDS = ACCOUNTS.map(({ id }) => id);

/** Of two seconds, so that several blocks have events of the same one. */
function events(count: number, seed: number): StoredEvent[] {
  const parts = fc.sample(fc.tuple(fc.uuid(), fc.nat(1)), { seed, numRuns: count });
  return parts.map(([id, second], index) =>
    buildEvent({ id, time: NOW - second * 1000, type: index % 50 === 0 ? 'APP_DELETE' : 'APP_CREATE' }),
  );
}

async function listOf(engine: ExploreEngine, query: Query = []): Promise<string[]> {
  const { search, count } = await searchAll(engine, specOf(query));
  return idsOf(await engine.events(search, 0, count));
}

afterEach(() => vi.restoreAllMocks());

describe('many blocks', () => {
  it('make one list in the order of the archive, also after more came and old ones were erased', async () => {
    const archive = createArchive();
    const engine = createExploreEngine(connectHere());
    await archive.commit('one', stepOf(events(2600, 1)));
    await archive.commit('two', stepOf(events(2600, 2)));
    expect((await blockSizes('one')).length).toBe(2);
    for (const seed of [3, 4, 5]) await archive.commit('one', stepOf(events(60, seed)));
    expect(await listOf(engine)).toEqual(idsOf(await readAll(archive, IDS)));
    await archive.commit('two', stepOf(events(60, 6)));
    await archive.prune('one', NOW);
    const all = await readAll(archive, IDS);
    expect(await listOf(engine)).toEqual(idsOf(all));
    const deleted = idsOf(all.filter(({ type }) => type === 'APP_DELETE'));
    expect(await listOf(engine, [{ kind: 'text', text: 'app_del', not: false }])).toEqual(deleted);
  }, 60_000);

  it('are read once each, while they stay as they are', async () => {
    const { archive, engine } = await fill();
    const columnsRead = readsOf('cols');
    await searchAll(engine, specOf([]));
    await searchAll(engine, specOf([]));
    expect(columnsRead()).toBe(6);
    await archive.commit('one', stepOf([buildEvent({ time: NOW + 1000 })]));
    const readAgain = readsOf('cols');
    expect((await searchAll(engine, specOf([]))).stored).toBe(9001);
    expect(readAgain()).toBe(1);
  });

  it.each([
    ['all', []],
    ['one account', [{ kind: 'field', field: 'account', values: [{ text: 'One', wild: false }], not: false }]],
    ['a time', [{ kind: 'before', at: { kind: 'absolute', time: NOW } }]],
  ] as [string, Query][])('begin the list of %s before all are read, and the beginning stays', async (_, query) => {
    const { archive } = await fill();
    await archive.commit('two', stepOf([buildEvent({ time: NOW + 1000 })]));
    const engine = createExploreEngine(connectHere());
    const columnsRead = readsOf('cols');
    const told: (Found & { read: number })[] = [];
    await engine.search(specOf(query), (found) => told.push({ ...found, read: columnsRead() }));
    const [first, last] = [told[0], told[1]];
    if (!first || !last || told.length > 2) throw new Error('It was not told twice');
    expect([first.looked < 1, first.read < 6, last.looked, last.read]).toEqual([true, true, 1, 6]);
    expect([first.count > 0, first.count < last.count, first.stored]).toEqual([true, true, last.stored]);
    expect(first.top).toEqual(last.top.slice(0, first.count));
  });

  it('are searched for text from the newest on, and rows that were told stay where they are', async () => {
    await fill();
    const table = await createLoader(connectHere()).all(ACCOUNTS);
    const told = await Array.fromAsync(runSearch(table, specOf([TEXT]), () => false));
    const [first, last] = [told[0]?.rows ?? new Uint32Array(), told.at(-1)?.rows ?? new Uint32Array()];
    expect([first.length >= 50, first.length < 6000, last.length]).toEqual([true, true, 9000]);
    expect(told.map(({ rows }) => last.slice(0, rows.length))).toEqual(told.map(({ rows }) => rows));
  });

  it('are searched for text only where they can have a row that counts', async () => {
    const { engine } = await fill();
    const textsRead = readsOf('raw');
    const recent: Term = { kind: 'after', at: { kind: 'absolute', time: NOW - 60_000 } };
    const found = await searchAll(engine, specOf([TEXT, recent]));
    expect([found.count, textsRead()]).toEqual([122, 2]);
  });
});

const TEXT: Term = { kind: 'text', text: 'alice', not: false };

const specOf = (query: Query) => ({ accounts: ACCOUNTS, query, now: NOW });

/** Three blocks of each account, of the same times. */
async function fill() {
  const archive = createArchive();
  for (let block = 0; block < 6; block++) {
    const newest = NOW - (block >> 1) * 1500 * 1000;
    const times = Array.from({ length: 1500 }, (_, index) => newest - index * 1000);
    await archive.commit(IDS[block % 2] ?? '', stepOf(times.map((time) => buildEvent({ time }))));
  }
  return { archive, engine: createExploreEngine(connectHere()) };
}

/** How many values of a store are read from now on. */
function readsOf(name: string): () => number {
  const { contexts } = vi.spyOn(IDBObjectStore.prototype, 'get').mock;
  const before = contexts.length;
  return () => contexts.slice(before).filter((store) => (store as IDBObjectStore).name === name).length;
}
