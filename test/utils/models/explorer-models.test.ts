import { effect } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { lastLookStore, lookStore } from '../../../utils/browser/storage.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { minutely, openExplorer } from '../../helpers/explorer.ts';

const DAY = 86_400_000;

describe('the query', () => {
  it('is what the address says, and the address what the query says', async () => {
    const { query, search, address } = await openExplorer(minutely(3), 'q=type:APP_CREATE');
    expect([query.text.value, search.found.value?.count]).toEqual(['type:APP_CREATE', 3]);
    query.write('type:USER_LOGIN');
    await vi.waitFor(() => expect(search.found.value?.count).toBe(0));
    expect(address.steps).toEqual(['q=type:APP_CREATE', 'q=type:USER_LOGIN']);
  });

  it('makes one step of the history while it is typed, and another after it was meant', async () => {
    const { query, address } = await openExplorer(minutely(1));
    for (const text of ['s', 'si', 'sip']) query.type(text);
    query.commit();
    query.type('sip x');
    expect(address.steps).toEqual(['', 'q=sip', 'q=sip%20x']);
    address.back();
    expect(query.text.value).toBe('sip');
  });

  it('is not asked again for a space', async () => {
    const { query, search } = await openExplorer(minutely(1), 'q=type:APP_CREATE');
    const found = search.found.value;
    query.type('type:APP_CREATE ');
    expect(search.found.value).toBe(found);
  });
});

describe('the table', () => {
  it('reads rows as they come into view', async () => {
    const { grid, ids } = await openExplorer(minutely(300));
    await vi.waitFor(() => expect(ids(2)).toEqual(['e0', 'e1']));
    grid.go(299);
    await vi.waitFor(() => expect(grid.rowAt(299)?.told?.event.id).toBe('e299'));
  });

  it('has a head where a day begins, in the zone that is shown', async () => {
    const events = [buildEvent({ time: NOW }), buildEvent({ time: NOW - 10 }), buildEvent({ time: NOW - DAY })];
    const { search } = await openExplorer(events);
    await vi.waitFor(() => expect(search.days.value.map(({ row }) => row)).toEqual([0, 2]));
  });

  it('selects with Shift from where it began, by what is current', async () => {
    const { grid } = await openExplorer(minutely(10));
    grid.move(1);
    grid.move(1, true);
    grid.move(1, true);
    expect([...grid.selected.value]).toEqual([1, 2, 3]);
    grid.move(-1, true);
    expect([...grid.selected.value]).toEqual([1, 2]);
    grid.toggle(7);
    expect(grid.selected.value.has(7)).toBe(true);
  });

  it('begins anew with another query', async () => {
    const { grid, query } = await openExplorer(minutely(300));
    grid.go(200);
    grid.toggle(200);
    query.write('type:APP_CREATE');
    expect([grid.scrolled.value, grid.current.value, grid.selected.value.size]).toEqual([0, 0, 0]);
  });
});

describe('what comes while somebody looks', () => {
  const fresh = buildEvent({ id: 'fresh', time: NOW + 1000 });

  it('is held back until they ask, and moves nothing', async () => {
    const { add, live, grid, ids, search } = await openExplorer(minutely(3));
    await vi.waitFor(() => expect(ids(1)).toEqual(['e0']));
    grid.toggle(1);
    await add([fresh]);
    await vi.waitFor(() => expect(live.arrived.value).toBe(1));
    expect([search.found.value?.count, grid.list.value.rows]).toEqual([4, 3]);
    await vi.waitFor(() => expect(ids(2)).toEqual(['e0', 'e1']));
    live.show();
    await vi.waitFor(() => expect(ids(2)).toEqual(['fresh', 'e0']));
    expect([...grid.selected.value]).toEqual([2]);
  });

  it('is held back wherever it belongs: what is shown and what is chosen stays where it is', async () => {
    const { add, live, grid, ids, search } = await openExplorer(minutely(3));
    await vi.waitFor(() => expect(ids(3)).toEqual(['e0', 'e1', 'e2']));
    grid.toggle(1);
    grid.go(2);
    await add([fresh, buildEvent({ id: 'late', time: NOW - 90_000 })]);
    await vi.waitFor(() => expect(live.arrived.value).toBe(2));
    expect(ids(4)).toEqual(['e0', 'e1', 'e2', null]);
    expect([search.found.value?.count, grid.list.value.rows]).toEqual([5, 3]);
    await add([buildEvent({ id: 'later', time: NOW - 30_000 })]);
    await vi.waitFor(() => expect(live.arrived.value).toBe(3));
    search.release(grid.insert);
    await vi.waitFor(() => expect(ids(6)).toEqual(['fresh', 'e0', 'later', 'e1', 'late', 'e2']));
    expect([[...grid.selected.value], grid.current.value, live.arrived.value]).toEqual([[3], 5, 0]);
  });

  it('lets no row blink that stays', async () => {
    const { add, live, ids, search } = await openExplorer(minutely(3));
    await vi.waitFor(() => expect(ids(1)).toEqual(['e0']));
    const seen = new Set<string>();
    const stop = effect(() => {
      void search.rows.version.value;
      seen.add(ids(3).join(' '));
    });
    const before = search.rows.version.value;
    await add([fresh]);
    await vi.waitFor(() => expect([live.arrived.value, search.rows.version.value]).toEqual([1, before + 2]));
    stop();
    expect([...seen]).toEqual(['e0 e1 e2']);
  });

  it('is held back from what was shown then, too, and let go by another query', async () => {
    const { add, live, ids, query } = await openExplorer(minutely(2));
    await add([fresh]);
    await vi.waitFor(() => expect(live.arrived.value).toBe(1));
    live.show();
    await vi.waitFor(() => expect(ids(3)).toEqual(['fresh', 'e0', 'e1']));
    await add([buildEvent({ id: 'late', time: NOW + 500 })]);
    await vi.waitFor(() => expect(live.arrived.value).toBe(1));
    expect(ids(3)).toEqual(['fresh', 'e0', 'e1']);
    query.write('type:APP_CREATE');
    await vi.waitFor(() => expect(ids(4)).toEqual(['fresh', 'late', 'e0', 'e1']));
  });

  it('is added at the end where it is older than all that is shown: history that is still being read', async () => {
    const { add, live, ids } = await openExplorer(minutely(2));
    await add([buildEvent({ id: 'old', time: NOW - DAY })]);
    await vi.waitFor(() => expect(ids(3)).toEqual(['e0', 'e1', 'old']));
    expect(live.arrived.value).toBe(0);
  });

  it('is shown at once to who follows, unless they look at something', async () => {
    const { add, live, grid, ids } = await openExplorer(minutely(3));
    live.toggle();
    await add([fresh]);
    await vi.waitFor(() => expect(ids(1)).toEqual(['fresh']));
    expect(live.arrived.value).toBe(0);
    grid.toggle(0);
    await add([buildEvent({ id: 'fresher', time: NOW + 2000 })]);
    await vi.waitFor(() => expect(live.arrived.value).toBe(1));
  });
});

describe('what came since the last look', () => {
  it('stands above a line, which stays while it is read and keeps its room', async () => {
    await lastLookStore.set(NOW);
    const { add, live, search, grid, unread } = await openExplorer(minutely(3));
    await add([buildEvent({ id: 'late', time: NOW - 90_000 }), buildEvent({ id: 'fresh', time: NOW + 1000 })]);
    await vi.waitFor(() => expect(live.arrived.value).toBe(2));
    expect([search.news.value, grid.list.value.heads]).toEqual([null, [0]]);
    live.show();
    await vi.waitFor(() => expect(search.news.value).toEqual({ row: 4, count: 2, since: NOW }));
    expect(grid.list.value.heads).toEqual([0, 4]);
    unread.unread.value = [];
    expect(unread.news.value).not.toBeNull();
  });

  it('has no line where it is all there is', async () => {
    await lastLookStore.set(NOW);
    const { add, grid, unread, search } = await openExplorer([]);
    await add([buildEvent({ time: NOW + 1000 })]);
    await vi.waitFor(() => expect([grid.list.value.rows, unread.news.value?.since]).toEqual([1, NOW]));
    expect(search.news.value).toBeNull();
  });

  it('is what came since the page was opened, where nobody looked before', async () => {
    const { add, live, search } = await openExplorer(minutely(3));
    live.toggle();
    await add([buildEvent({ time: NOW + 1000 })]);
    await vi.waitFor(() => expect(search.news.value).toEqual({ row: 1, count: 1, since: NOW }));
  });

  it('is what comes after this look, once it was shown', async () => {
    await lastLookStore.set(5);
    const { add, live } = await openExplorer(minutely(3));
    await vi.waitFor(async () => expect(await lastLookStore.get()).toBe(NOW));
    await lastLookStore.set(5);
    await add([buildEvent({ time: NOW + 1000 })]);
    await vi.waitFor(() => expect(live.arrived.value).toBe(1));
    expect(await lastLookStore.get()).toBe(5);
    live.show();
    await vi.waitFor(async () => expect(await lastLookStore.get()).toBe(NOW));
  });
});

describe('an event', () => {
  it('that a link names is open, and the table shows it', async () => {
    const { open, grid } = await openExplorer(minutely(300), 'event=production/e250');
    await vi.waitFor(() => expect([open.event.value?.id, open.row.value]).toEqual(['e250', 250]));
    expect(grid.current.value).toBe(250);
    const { start, end } = grid.drawn.value;
    expect([start <= 250, end > 250]).toEqual([true, true]);
  });

  it('that the archive does not have is said to be missing', async () => {
    const { open } = await openExplorer(minutely(1), 'event=production/other');
    await vi.waitFor(() => expect(open.isMissing.value).toBe(true));
  });

  it('leads to its neighbours, without a step of the history for each', async () => {
    const { open, query, address } = await openExplorer(minutely(3));
    await open.openRow(0);
    await vi.waitFor(() => expect(open.row.value).toBe(0));
    await open.step(1);
    await vi.waitFor(() => expect(query.event.value).toEqual(['production', 'e1']));
    expect(address.steps).toHaveLength(2);
    await vi.waitFor(() => expect(open.row.value).toBe(1));
    open.close();
    expect(query.event.value).toBeNull();
  });
});

describe('the timeline', () => {
  it('zooms into what is marked, and back out of it', async () => {
    const { timeline, query, search } = await openExplorer(minutely(100), 'q=user:alice@example.org');
    const { from = 0, step = 0 } = search.found.value?.histogram ?? {};
    timeline.brush.value = { from: 1, to: 3 };
    timeline.zoom();
    const [, after, before] = query.query.value.map(
      (term) => 'at' in term && term.at.kind === 'absolute' && term.at.time,
    );
    expect([after, before]).toEqual([from + step, from + 3 * step]);
    timeline.back();
    expect([query.text.value, timeline.canBack.value]).toEqual(['user:alice@example.org', false]);
  });

  it('forgets what is marked when it shows another period', async () => {
    const { timeline, query } = await openExplorer(minutely(100));
    timeline.brush.value = { from: 1, to: 3 };
    query.write('after:-1h');
    await vi.waitFor(() => expect(timeline.brush.value).toBeNull());
  });
});

it('keeps how the table is set up', async () => {
  const { look } = await openExplorer([]);
  look.showColumn('source', false);
  look.toggleZone();
  look.fold('ip');
  await vi.waitFor(async () => {
    const { zone, columns, folded } = await lookStore.get();
    expect([zone, columns.find(({ id }) => id === 'source')?.shown, folded]).toEqual(['local', false, ['ip']]);
  });
  look.fold('ip');
  expect(look.folded.value.size).toBe(0);
});
