/** The explorer while events come in: what is held back, and the line under what is new. */
import { effect } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { lastLookStore } from '../../../utils/browser/storage.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { minutely, openExplorer } from '../../helpers/explorer.ts';

const DAY = 86_400_000;

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
