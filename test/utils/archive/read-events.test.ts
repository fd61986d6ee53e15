import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { listTime } from '../../../utils/audit/event.ts';
import { stepOf } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';

const EVENTS = Array.from({ length: 4500 }, (_, index) => {
  const time = NOW - Math.floor(index / 3) * 1000;
  return buildEvent({ account: index % 3 === 0 ? 'two' : 'one', time: index % 100 === 0 ? null : time });
});

it('finds events of several accounts and blocks by identity and place, and passes over what is not there', async () => {
  const archive = createArchive();
  for (const account of ['one', 'two']) {
    await archive.commit(account, stepOf(EVENTS.filter((event) => event.account === account)));
  }
  const wanted = fc.uniqueArray(fc.integer({ min: 0, max: EVENTS.length - 1 }), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(wanted, async (rows) => {
      const events = rows.flatMap((row) => EVENTS[row] ?? []);
      const keys = events.map((event) => ({ ...event, at: listTime({ time: event.time, seenAt: NOW }) }));
      const found = await archive.events([...keys, { account: 'one', id: 'nobody', at: NOW }]);
      expect(found.map(({ id }) => id).toSorted()).toEqual(events.map(({ id }) => id).toSorted());
    }),
    { numRuns: 20 },
  );
});
