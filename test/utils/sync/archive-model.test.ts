// The same schedules as in model.test.ts, on the archive that ships: fewer, since every one of them opens a database.
import fc from 'fast-check';
import { IDBFactory } from 'fake-indexeddb';
import { it } from 'vitest';
import type { Archive } from '../../../utils/archive/archive.ts';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { readAll } from '../../helpers/archive.ts';
import { NOW } from '../../helpers/build-event.ts';
import * as product from '../../helpers/sync-code.ts';
import { type Store, runSchedule, schedule } from '../../helpers/sync-model.ts';

const ACCOUNT = 'one';
const RUNS = Number(process.env['SCHEDULES'] ?? 20_000) / 100;

/** Opened anew for every call, as by workers that live for one step each: what is only in memory does not count. */
function archiveStore(): Store {
  globalThis.indexedDB = new IDBFactory();
  const inArchive = <T>(work: (archive: Archive) => Promise<T>) => work(createArchive());
  return {
    state: () => inArchive((archive) => archive.syncState(ACCOUNT)),
    rows: () =>
      inArchive(async (archive) => {
        const [events, unread] = await Promise.all([readAll(archive, [ACCOUNT]), archive.unread()]);
        const ids = unread.map(({ id }) => id);
        if (new Set(ids).size < ids.length) throw new Error('an event is unread twice');
        if (new Set(events.map(({ id }) => id)).size < events.length) throw new Error('an event is stored twice');
        return new Map(events.map(({ id }) => [id, ids.includes(id)]));
      }),
    commit: (rows, state) =>
      inArchive(async (archive) => (await archive.commit(ACCOUNT, { rows, state, seenAt: NOW })).added),
  };
}

it(`keeps all of that in ${RUNS} schedules on the archive itself`, async () => {
  await fc.assert(
    fc.asyncProperty(schedule, (how) => runSchedule(product, how, archiveStore())),
    { numRuns: RUNS },
  );
}, 600_000);
