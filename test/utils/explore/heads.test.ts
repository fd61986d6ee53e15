/** What stands between the rows of a list, against a look at each of them. */
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { expect, it } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { createExploreEngine } from '../../../utils/explore/engine.ts';
import type { HeadsSpec, ListHeads, ListRow } from '../../../utils/explore/explore.ts';
import type { Query } from '../../../utils/query/query.ts';
import { DAY, utcDay } from '../../../utils/time.ts';
import { wallTime } from '../../../utils/zone.ts';
import { connectHere, stepOf } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { searchAll } from '../../helpers/explore.ts';

const ACCOUNTS = ['one', 'two'].map((id) => ({ id, label: id }));
const LOGINS: Query = [{ kind: 'field', field: 'type', values: [{ text: 'USER_LOGIN', wild: false }], not: false }];

const time = fc.integer({ min: 0, max: 40 }).map((hours) => NOW - (hours * DAY) / 8);
const step = fc.record({
  account: fc.constantFrom('one', 'two'),
  events: fc.array(fc.record({ time, type: fc.constantFrom('USER_LOGIN', 'APP_CREATE') }), {
    minLength: 1,
    maxLength: 6,
  }),
});
const spec = fc.record<HeadsSpec>({
  zone: fc.constantFrom('utc', 'local'),
  news: fc.option(fc.record({ since: fc.integer({ min: NOW, max: NOW + 4 }), from: time })),
});

function headsByLooking(rows: readonly ListRow[], { zone, news }: HeadsSpec): ListHeads {
  const dayOf = (row: ListRow | undefined) => row && utcDay(wallTime(row.at, zone));
  const begins = rows.flatMap((row, index) => (dayOf(row) === dayOf(rows[index - 1]) ? [] : [index]));
  const isNew = ({ at, seenAt }: ListRow) => news !== null && seenAt > news.since && at >= news.from;
  const row = rows.findLastIndex(isNew) + 1;
  return {
    days: begins.map((index) => ({ row: index, time: expect.any(Number) as number })),
    news: news && row > 0 && row < rows.length ? { row, count: rows.filter(isNew).length, since: news.since } : null,
  };
}

it('has a head where a day begins, and one where what is new ends', async () => {
  const steps = fc.array(step, { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(steps, spec, spec, fc.constantFrom([], LOGINS), async (stored, first, second, query) => {
      globalThis.indexedDB = new IDBFactory();
      const archive = createArchive();
      for (const [index, { account, events }] of stored.entries()) {
        const built = events.map((parts) => buildEvent({ account, ...parts }));
        await archive.commit(account, stepOf(built, { seenAt: NOW + index + 1 }));
      }
      const engine = createExploreEngine(connectHere());
      const found = await searchAll(engine, { accounts: ACCOUNTS, query, now: NOW, heads: first });
      const rows = await engine.rows(found.search, 0, found.count);
      expect(found.heads).toEqual(headsByLooking(rows, first));
      expect(await engine.heads(found.search, second)).toEqual(headsByLooking(rows, second));
      const { days } = found.heads;
      expect(days.map(({ time: midnight }) => utcDay(wallTime(midnight, first.zone)))).toEqual(
        days.map(({ row }) => utcDay(wallTime(rows[row]?.at ?? NaN, first.zone))),
      );
    }),
    { numRuns: 60 },
  );
}, 30_000);
