/** What is held back from a list that somebody looks at. */
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { createExploreEngine } from '../../../utils/explore/engine.ts';
import type { Later } from '../../../utils/explore/explore.ts';
import { connectHere, idsOf, stepOf } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { searchAll } from '../../helpers/explore.ts';

const ACCOUNTS = ['one', 'two'].map((id) => ({ id, label: id }));
const SPEC = { accounts: ACCOUNTS, query: [], now: NOW };

function openEngine() {
  globalThis.indexedDB = new IDBFactory();
  const archive = createArchive();
  const engine = createExploreEngine(connectHere());
  let seenAt = NOW;
  return {
    archive,
    engine,
    add: async (account: string, times: readonly number[]): Promise<void> => {
      await archive.commit(
        account,
        stepOf(
          times.map((time) => buildEvent({ account, time })),
          { seenAt: ++seenAt },
        ),
      );
    },
    list: async (hold?: Later) => {
      const found = await searchAll(engine, { ...SPEC, hold });
      const rows = await engine.rows(found.search, 0, found.count);
      const ids = idsOf(await engine.events(found.search, 0, found.count));
      const [first, last] = [rows[0]?.at ?? NOW, rows.at(-1)?.at ?? NOW];
      return { ...found, ids, rows, later: { after: found.newest, from: last, to: first } };
    },
  };
}

const steps = fc.array(
  fc.record({
    account: fc.constantFrom('one', 'two'),
    times: fc.array(fc.integer({ min: NOW - 40, max: NOW }), { minLength: 1, maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 4 },
);

it('leaves the rows that were there where they are, and says where each of the others belongs', async () => {
  const pruned = fc.option(fc.integer({ min: NOW - 40, max: NOW - 30 }), { nil: null });
  await fc.assert(
    fc.asyncProperty(steps, steps, pruned, async (before, since, prunedTo) => {
      const { archive, add, list } = openEngine();
      for (const { account, times } of before) await add(account, times);
      const shown = await list();
      for (const { account, times } of since) await add(account, times);
      if (prunedTo !== null) await archive.prune('one', prunedTo);
      const { ids, rows, held, count } = await list(shown.later);
      const all = await list();
      const left = shown.ids.filter((id) => all.ids.includes(id));
      expect(ids.slice(0, left.length)).toEqual(left);
      expect(rows.slice(left.length).every(({ at }) => at < shown.later.from)).toBe(true);
      expect([count, ids.length + held.length]).toEqual([all.count, all.count]);
      expect(ids.map((_, row) => row + held.filter((above) => above <= row).length)).toEqual(
        ids.map((id) => all.ids.indexOf(id)),
      );
    }),
    { numRuns: 60 },
  );
}, 30_000);

it('holds back what a range that ends now reaches, though it was stored before', async () => {
  const { add, list } = openEngine();
  await add('one', [NOW, NOW - 10, NOW - 20]);
  const { ids } = await list({ after: { one: Infinity }, from: NOW - 20, to: NOW - 10 });
  expect(ids).toHaveLength(2);
});

it('answers only once where the rows of the search before shall stay until then', async () => {
  const { engine, add, list } = openEngine();
  await add(
    'one',
    Array.from({ length: 5000 }, (_, index) => NOW - index),
  );
  await list();
  const answers: number[] = [];
  const query = [{ kind: 'text' as const, text: 'alice', not: false }];
  await engine.search({ ...SPEC, query, whole: true }, ({ looked }) => answers.push(looked));
  expect(answers).toEqual([1]);
});
