/** The engine over an archive of many blocks, which overlap and share seconds. */
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import type { StoredEvent } from '../../../utils/audit/event.ts';
import { createExploreEngine } from '../../../utils/explore/engine.ts';
import type { ExploreEngine } from '../../../utils/explore/explore.ts';
import type { Query } from '../../../utils/query/query.ts';
import { connectHere, blockSizes, idsOf, readAll, stepOf } from '../../helpers/archive.ts';
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
  const { search, count } = await searchAll(engine, { accounts: ACCOUNTS, query, now: NOW });
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
    const archive = createArchive();
    const engine = createExploreEngine(connectHere());
    for (let block = 0; block < 5; block++) {
      const times = Array.from({ length: 1500 }, (_, index) => NOW - (block * 1500 + index) * 1000);
      await archive.commit('one', stepOf(times.map((time) => buildEvent({ time }))));
    }
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    const columnsRead = () => read.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'cols').length;
    await searchAll(engine, { accounts: ACCOUNTS, query: [], now: NOW });
    await searchAll(engine, { accounts: ACCOUNTS, query: [], now: NOW });
    expect(columnsRead()).toBe(5);
    await archive.commit('one', stepOf([buildEvent({ time: NOW + 1000 })]));
    read.mockClear();
    expect((await searchAll(engine, { accounts: ACCOUNTS, query: [], now: NOW })).stored).toBe(7501);
    expect(columnsRead()).toBe(1);
  });
});
