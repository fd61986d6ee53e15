import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../utils/audit/event.ts';
import { Problem, factsOf } from '../../../utils/errors.ts';
import { fillAccount, pollAccount } from '../../../utils/sync/sync-account.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../../utils/time.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { createMemory } from '../../helpers/memory-port.ts';
import { type SourceManners, createSource, spread } from '../../helpers/source.ts';

const CONTEXT = { addedAt: NOW, goodAt: null, lost: false, silence: null, since: 0 };

async function syncFrom(events: readonly AuditEvent[], manners: Partial<SourceManners> = {}) {
  const source = createSource(events, manners);
  const memory = createMemory(source.page);
  const polled = await pollAccount(memory.ports, CONTEXT).catch(factsOf);
  return { source, memory, polled, ...memory };
}

const lacking = (source: { ids: () => Set<string> }, got: ReadonlySet<string>) => [...source.ids().difference(got)];

describe('the first look', () => {
  it('asks once for what fits on one page, and knows then that there is no more', async () => {
    const { source, ids, state } = await syncFrom(spread(80));
    expect([source.asked.length, lacking(source, ids()), state()?.holes]).toEqual([1, [], []]);
    expect(state()?.spans).toEqual([{ from: 0, to: NOW, at: NOW, how: 'history' }]);
  });

  it('reads the last day at once, and leaves the rest as a hole', async () => {
    const { state, ids } = await syncFrom(spread(500));
    expect(state()?.holes).toEqual([expect.objectContaining({ from: 0, to: NOW - DAY, how: 'history' })]);
    expect([state()?.expected, ids().size >= 100]).toEqual([500, true]);
  });

  it('finds nothing where there is nothing', async () => {
    const { state, polled } = await syncFrom([]);
    expect([polled, state()?.cursor]).toEqual([expect.objectContaining({ found: 0 }), NOW]);
  });

  it('never takes this computer’s clock for the server’s (fault 53)', async () => {
    const source = createSource(spread(500));
    const memory = createMemory(source.page, () => NOW + 3650 * DAY);
    await pollAccount(memory.ports, CONTEXT);
    expect(memory.state()?.cursor).toBe(NOW);
  });

  it('marks history as read, and what came after the account as news', async () => {
    const late = buildEvent({ time: NOW + MINUTE });
    const { stored } = await syncFrom([...spread(20), late], { clock: () => NOW + HOUR });
    const news = [...stored.values()].filter(({ unread }) => unread).map(({ event }) => event.time);
    expect(new Set(news)).toEqual(new Set([NOW, NOW + MINUTE]));
  });
});

describe('a poll', () => {
  it('reads the day before the newest event again, and the cursor moves on', async () => {
    const { source, memory, ids } = await syncFrom(spread(30));
    source.add(buildEvent({ time: NOW + HOUR }));
    source.add(buildEvent({ time: NOW - 20 * HOUR }));
    await pollAccount(memory.ports, CONTEXT);
    expect([lacking(source, ids()), memory.state()?.cursor]).toEqual([[], NOW + HOUR]);
  });

  it('asks for two pages where they are counted from 0, and one holds all there is (fault 44)', async () => {
    const { source, memory } = await syncFrom(spread(20), { firstPage: 0 });
    source.asked.length = 0;
    await pollAccount(memory.ports, CONTEXT);
    expect(source.asked.map(({ page }) => page)).toEqual([1, 0]);
  });

  it('does not let an event from the future move the cursor (fault 34)', async () => {
    const { source, memory, ids } = await syncFrom(spread(3));
    source.add(buildEvent({ time: NOW + 400 * DAY }));
    await pollAccount(memory.ports, CONTEXT);
    expect([lacking(source, ids()), memory.state()?.cursor]).toEqual([[], NOW]);
  });

  it('says after a silence what it caught up', async () => {
    let clock = NOW;
    const { memory, source } = await syncFrom(spread(3), { clock: () => clock });
    clock = NOW + 3 * DAY;
    source.add(buildEvent({ time: NOW + DAY }));
    await pollAccount(memory.ports, { ...CONTEXT, silence: 'closed' });
    expect(memory.state()?.spans.at(-1)).toMatchObject({ to: clock, how: 'late', why: 'closed' });
  });

  it('leaves a hole after a long absence with much in it, and reads the last day at once (fault 65)', async () => {
    let clock = NOW;
    const { memory, source, ids } = await syncFrom(spread(3), { clock: () => clock });
    clock = NOW + 90 * DAY;
    for (let index = 1; index <= 3000; index++) source.add(buildEvent({ time: NOW + index * 40 * MINUTE }));
    await pollAccount(memory.ports, { ...CONTEXT, silence: 'closed' });
    expect(memory.state()?.holes).toContainEqual(
      expect.objectContaining({ from: NOW - DAY, to: clock - DAY, how: 'late', why: 'closed' }),
    );
    expect(ids().size).toBeLessThan(500);
    await fillAccount(memory.ports, CONTEXT, () => true);
    expect([lacking(source, ids()), memory.state()?.holes]).toEqual([[], []]);
  });

  it('reads the last week again once a week (fault 51)', async () => {
    let clock = NOW;
    const { memory, source, ids } = await syncFrom(spread(30), { clock: () => clock });
    clock = NOW + 8 * DAY;
    source.add(buildEvent({ time: clock - 5 * DAY }));
    source.add(buildEvent({ time: clock }));
    await pollAccount(memory.ports, CONTEXT);
    clock += 7 * DAY + HOUR;
    source.add(buildEvent({ time: clock - 6 * DAY }));
    await pollAccount(memory.ports, CONTEXT);
    await fillAccount(memory.ports, CONTEXT, () => true);
    expect(lacking(source, ids())).toEqual([]);
  });
});

describe('filling holes', () => {
  it('reads a long history window by window, newest first, each with what it proves', async () => {
    const { memory, source, ids } = await syncFrom(spread(2500));
    const reached: number[] = [];
    await fillAccount(memory.ports, CONTEXT, (state) => {
      reached.push(state.holes[0]?.to ?? 0);
      return true;
    });
    expect([lacking(source, ids()), memory.state()?.holes]).toEqual([[], []]);
    expect(reached).toEqual(reached.toSorted((a, b) => b - a));
    expect(memory.state()?.spans).toEqual([{ from: 0, to: NOW, at: NOW, how: 'history' }]);
  });

  it('goes on where it was ended (faults 57, 65)', async () => {
    const { memory, source, ids } = await syncFrom(spread(2500));
    for (let rounds = 0; rounds < 40 && memory.state()?.holes.length; rounds++) {
      let windows = 0;
      await fillAccount(memory.ports, CONTEXT, () => windows++ < 1);
    }
    expect(lacking(source, ids())).toEqual([]);
  });

  it('holds no more than 2,000 events in a step, however they are spread', async () => {
    const dense = Array.from({ length: 4500 }, (_, index) => buildEvent({ time: NOW - 40 * DAY - index * SECOND }));
    const { memory, source, ids } = await syncFrom([...spread(200), ...dense]);
    const steps: number[] = [];
    const { ports } = memory;
    await fillAccount(
      { ...ports, commit: (rows, state) => (steps.push(rows.length), ports.commit(rows, state)) },
      CONTEXT,
      () => true,
    );
    expect([lacking(source, ids()), Math.max(...steps) <= 2000]).toEqual([[], true]);
  });

  it('does not ask year by year where there is nothing', async () => {
    const { memory, source } = await syncFrom(spread(300, HOUR));
    const before = source.asked.length;
    await fillAccount(memory.ports, CONTEXT, () => true);
    expect(source.asked.length - before).toBeLessThan(12);
  });

  it('does not read what nobody wants to keep', async () => {
    const { memory, ids, state } = await syncFrom(spread(2000, HOUR));
    await fillAccount(memory.ports, { ...CONTEXT, since: NOW - 30 * DAY }, () => true);
    expect([ids().size < 1000, state()?.holes]).toEqual([true, []]);
  });

  it('knows no more than is stored when a window cannot be stored (fault 66)', async () => {
    const { memory, source, ids } = await syncFrom(spread(3000));
    let full = true;
    const commit: typeof memory.ports.commit = (rows, state) =>
      full && rows.length > 0
        ? Promise.reject(new Problem({ kind: 'storage-full' }))
        : memory.ports.commit(rows, state);
    expect(await fillAccount({ ...memory.ports, commit }, CONTEXT, () => true).catch(factsOf)).toEqual({
      kind: 'storage-full',
    });
    full = false;
    await fillAccount({ ...memory.ports, commit }, CONTEXT, () => true);
    expect(lacking(source, ids())).toEqual([]);
  });

  it('asks less at once after a refusal, and keeps that (fault 8)', async () => {
    const { memory, source } = await syncFrom(spread(3000));
    let refusing = true;
    const page: typeof source.page = (query) =>
      refusing && query.page > 3 ? Promise.reject(new Problem({ kind: 'rate-limited' })) : source.page(query);
    const ports = { ...memory.ports, page };
    expect(await fillAccount(ports, CONTEXT, () => true).catch(factsOf)).toEqual({ kind: 'rate-limited' });
    expect(memory.state()).toMatchObject({ lanes: 1 });
    refusing = false;
    await fillAccount(ports, CONTEXT, () => true);
    expect(memory.state()).toMatchObject({ holes: [], refusals: 0 });
  });
});

const MANNERS: [string, Partial<SourceManners>][] = [
  ['oldest first', { ascending: true }],
  ['counting pages from 0', { firstPage: 0 }],
  ['giving 30 at most', { cap: 30 }],
  ['without a total', { total: 'absent', cap: 30 }],
  ['with a total that is too low', { total: 'too low' }],
  ['that takes dates only', { dateTimes: 'refused' }],
  ['that does not heed times of day', { dateTimes: 'ignored' }],
  ['whose bounds are not in what they bound', { inclusive: false }],
  ['without a clock', { clock: () => null }],
  ['without a clock, a total and an order', { clock: () => null, total: 'absent', ascending: true }],
  [
    'while events arrive',
    { before: ({ add }, request) => void (request % 3 === 0 && request < 20 && add(buildEvent({ time: NOW }))) },
  ],
];

it.each(MANNERS)('reads everything from a server %s (faults 5, 44, 45, 47, 48, 49)', async (_what, manners) => {
  const { source, memory, ids } = await syncFrom(spread(450, 3 * HOUR), manners);
  await fillAccount(memory.ports, CONTEXT, () => true);
  await pollAccount(memory.ports, CONTEXT);
  expect(lacking(source, ids())).toEqual([]);
});

it('never takes less than the server counts for all there is (fault 45)', async () => {
  const { memory, polled, ids } = await syncFrom(spread(80), { total: 'too high' });
  expect([polled, ids().size, memory.state()]).toEqual([{ kind: 'incomplete' }, 80, null]);
});

it('keeps what came and leaves the cursor where it was when the answers contradict each other (fault 46)', async () => {
  const source = createSource(spread(90));
  let turn = 0;
  const memory = createMemory(async (query) => {
    const answer = await source.page(query);
    return {
      ...answer,
      events: answer.events.filter((_event, index) => (index + turn) % 7 !== 0),
      total: 90 + (turn++ % 2),
    };
  });
  expect(await pollAccount(memory.ports, CONTEXT).catch(factsOf)).toEqual({ kind: 'incomplete' });
  expect([memory.ids().size > 50, memory.state()]).toEqual([true, null]);
});

it('asks for smaller pages where one is too large (fault 15)', async () => {
  const source = createSource(spread(60));
  const memory = createMemory((query) =>
    query.size > 25 ? Promise.reject(new Problem({ kind: 'too-large' })) : source.page(query),
  );
  await pollAccount(memory.ports, CONTEXT);
  await fillAccount(memory.ports, CONTEXT, () => true);
  expect(lacking(source, memory.ids())).toEqual([]);
});

it('ends with a server that repeats one page for ever (fault 46)', async () => {
  const events = spread(100);
  const memory = createMemory(() => Promise.resolve({ events, total: null, serverTime: NOW }));
  expect(await pollAccount(memory.ports, CONTEXT)).toMatchObject({ found: 100 });
});
