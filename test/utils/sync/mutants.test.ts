// @vitest-environment node
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Edit, loadMutant } from '../../helpers/mutant.ts';
import { memoryStore, runSchedule, schedule } from '../../helpers/sync-model.ts';

/** The same schedules every time: a mutant that few of them catch is caught by all runs or by none. */
const SEED = 1;
/** The suite has teeth only if it finds each of these; none may live longer than so many schedules. */
const MOST_SCHEDULES = 2000;

const MUTANTS: Record<string, Edit> = {
  'no overlap between polls': {
    file: 'utils/sync/plan.ts',
    from: 'export const OVERLAP = DAY;',
    to: 'export const OVERLAP = 0;',
  },
  'the cursor moves though the reading was not proven': {
    file: 'utils/sync/poll.ts',
    from: 'if (!found.complete)',
    to: 'if (false)',
  },
  'whatever came is taken for all there is': {
    file: 'utils/sync/pass.ts',
    from: 'totals.size === 1 && isAll',
    to: 'true',
  },
  'a second with more than a page is skipped': {
    file: 'utils/sync/read-window.ts',
    from: 'return { events: all, complete: false, serverTime: before.serverTime };',
    to: 'return { events: before.events, complete: true, serverTime: before.serverTime };',
  },
  'what was read is marked as read before it is stored': {
    file: 'utils/sync/sync-account.ts',
    from: 'const added = await ports.commit(rows, next);',
    to: 'await ports.commit([], next); const added = await ports.commit(rows, null);',
  },
  'a window is marked as read before it is stored': {
    file: 'utils/sync/sync-account.ts',
    from: 'const next = { ...after, ...learned() };',
    to: 'const next = { ...after, ...learned() }; await ports.commit([], next);',
  },
  'bounds are asked for without a margin': {
    file: 'utils/sync/bounds.ts',
    from: 'const wider = GRANULES[granule];',
    to: 'const wider = 0;',
  },
  'an event from the future moves the cursor': {
    file: 'utils/sync/plan.ts',
    from: 'time <= clock + DAY',
    to: 'clock > 0',
  },
  'the local clock stands in for the server’s': {
    file: 'utils/sync/poll.ts',
    from: 'const clock = first.serverTime ?? newestOf(seen, context.now());',
    to: 'const clock: number | null = context.now();',
  },
  'a hole is closed with its first window': {
    file: 'utils/sync/fill.ts',
    from: 'const from = isAll ? hole.from : window.from;',
    to: 'const from = hole.from;',
  },
  'page zero is never asked for': {
    file: 'utils/sync/pass.ts',
    from: 'take(await pager.page(window, 0));',
    to: '',
  },
  'a part of a split window is not needed': {
    file: 'utils/sync/read-window.ts',
    from: 'complete: older.complete && newer.complete,',
    to: 'complete: newer.complete || older.complete,',
  },
};

/** What a mutant is tried with. */
async function isCaught(edit: Edit): Promise<boolean> {
  const mutant = await loadMutant(edit);
  const found = await fc.check(
    fc.asyncProperty(schedule, (how) => runSchedule(mutant, how, memoryStore())),
    { numRuns: MOST_SCHEDULES, seed: SEED, endOnFailure: true },
  );
  return found.failed;
}

it.each(Object.entries(MUTANTS))(
  'is caught: %s',
  async (_name, edit) => {
    expect(await isCaught(edit)).toBe(true);
  },
  60_000,
);

it('catches nothing where the edit changes nothing', async () => {
  const text = 'export const OVERLAP = DAY;';
  expect(await isCaught({ file: 'utils/sync/plan.ts', from: text, to: text })).toBe(false);
}, 60_000);
