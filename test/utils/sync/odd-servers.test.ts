/** Servers that contradict themselves, and events that say nothing of when they happened. */
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../utils/errors.ts';
import { fillAccount, pollAccount } from '../../../utils/sync/sync-account.ts';
import { MINUTE, SECOND } from '../../../utils/time.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { createMemory } from '../../helpers/memory-port.ts';
import { createSource, spread } from '../../helpers/source.ts';

const CONTEXT = { addedAt: NOW, goodAt: null, lost: false, silence: null, since: 0 };

it.each([150, 1500, 5000, 1_000_000])(
  'gives up for now on a server that repeats one page and counts %d, and keeps what it got (faults 45, 46)',
  async (total) => {
    const events = spread(100);
    let asked = 0;
    const memory = createMemory(() => (asked++, Promise.resolve({ events, total, serverTime: NOW })));
    expect(await pollAccount(memory.ports, CONTEXT).catch(factsOf)).toEqual({ kind: 'incomplete' });
    expect([memory.ids().size, memory.state(), asked < 700]).toEqual([100, null, true]);
  },
);

it('gives up for now on a server that makes up new events for ever (fault 46)', async () => {
  let asked = 0;
  const memory = createMemory(() => {
    asked++;
    const events = Array.from({ length: 100 }, () => buildEvent({ time: NOW }));
    return Promise.resolve({ events, total: 1_000_000, serverTime: NOW });
  });
  expect(await pollAccount(memory.ports, CONTEXT).catch(factsOf)).toEqual({ kind: 'incomplete' });
  expect([asked < 1200, memory.state()]).toEqual([true, null]);
});

it('gives up for now on a server that makes up new events all over the time, and counts them anew with each page (fault 46)', async () => {
  let asked = 0;
  const memory = createMemory(() => {
    asked++;
    const events = Array.from({ length: 20 }, (_, index) => buildEvent({ time: NOW - (index * 397 + asked) * SECOND }));
    return Promise.resolve({ events, total: 100 + (asked % 3), serverTime: NOW });
  });
  expect(await pollAccount(memory.ports, CONTEXT).catch(factsOf)).toEqual({ kind: 'incomplete' });
  expect([asked < 2000, memory.state()]).toEqual([true, null]);
});

describe('more pages than anybody asks for in one go', () => {
  const dense = Array.from({ length: 3000 }, (_, index) => buildEvent({ time: NOW - index * 20 * SECOND }));

  it('are read part by part', async () => {
    const source = createSource(dense, { cap: 5 });
    const memory = createMemory(source.page);
    await pollAccount(memory.ports, CONTEXT);
    expect([...source.ids().difference(memory.ids())]).toEqual([]);
  });

  it('are not all there is because a count that stops early says so (fault 45)', async () => {
    const source = createSource(dense, { cap: 5 });
    const memory = createMemory(async (query) => {
      const answer = await source.page(query);
      return { ...answer, total: Math.min(answer.total ?? 0, 500) };
    });
    expect(await pollAccount(memory.ports, CONTEXT).catch(factsOf)).toEqual({ kind: 'incomplete' });
    expect(memory.state()).toBeNull();
  });
});

it('reads a long history from a server that does not count, in as many goes as it takes (fault 44)', async () => {
  const source = createSource(spread(4000, 15 * MINUTE), { total: 'absent', cap: 5 });
  const memory = createMemory(source.page);
  await pollAccount(memory.ports, CONTEXT);
  for (let goes = 0; goes < 20 && memory.state()?.holes.length !== 0; goes++) {
    await fillAccount(memory.ports, CONTEXT, () => true).catch(factsOf);
  }
  expect([[...source.ids().difference(memory.ids())], memory.state()?.holes]).toEqual([[], []]);
});

it('takes a window for complete in which one event is listed, and counted, twice on a page (fault 28)', async () => {
  const events = spread(50);
  const [twice] = events;
  const source = createSource(events);
  const memory = createMemory(async (query) => {
    const { events: page, total, ...rest } = await source.page(query);
    const holds = page.some(({ id }) => id === twice?.id);
    return { ...rest, events: holds && twice ? [...page, twice] : page, total: total === null ? null : total + 1 };
  });
  await pollAccount(memory.ports, CONTEXT);
  expect([memory.ids().size, memory.state()?.cursor]).toEqual([50, twice?.time]);
});

it('stores what has no time, and does not let it move the cursor (fault 32)', async () => {
  const source = createSource(spread(30));
  const memory = createMemory(source.page);
  await pollAccount(memory.ports, CONTEXT);
  const undated = buildEvent({ time: null });
  source.add(undated);
  await pollAccount(memory.ports, CONTEXT);
  expect([memory.ids().has(undated.id), memory.state()?.cursor]).toEqual([true, NOW]);
});

it('reads a second that holds thousands of events (fault 65)', async () => {
  const source = createSource([
    ...spread(30),
    ...Array.from({ length: 2500 }, () => buildEvent({ time: NOW - 86_400_000 })),
  ]);
  const memory = createMemory(source.page);
  await pollAccount(memory.ports, CONTEXT);
  await fillAccount(memory.ports, CONTEXT, () => true);
  expect([...source.ids().difference(memory.ids())]).toEqual([]);
});
