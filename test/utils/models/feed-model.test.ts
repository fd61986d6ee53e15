import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Archive } from '../../../utils/archive/archive.ts';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import type { StoredEvent } from '../../../utils/audit/event.ts';
import { accountsStore, lastLookStore, revisionStore, typesStore } from '../../../utils/browser/storage.ts';
import { createPopupModels } from '../../../utils/models/popup-models.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { buildAccount } from '../../helpers/build-watch.ts';

const ask = vi.fn(() => Promise.resolve());
const minutesAgo = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString().slice(0, 19);

function many(count: number, parts: Partial<StoredEvent> = {}): StoredEvent[] {
  return Array.from({ length: count }, (_, index) => buildEvent({ createdAt: minutesAgo(index), ...parts }));
}

async function store(archive: Archive, events: readonly StoredEvent[], unread = false): Promise<void> {
  for (const account of new Set(events.map((event) => event.account))) {
    const rows = events.filter((event) => event.account === account).map((event) => ({ event, unread }));
    await archive.commit(account, { seenAt: NOW, rows, state: null });
  }
}

async function open(events: readonly StoredEvent[], unread = false) {
  const archive = createArchive();
  await store(archive, events, unread);
  await accountsStore.set([buildAccount(), buildAccount({ id: 'staging', label: 'Staging' })]);
  const models = await createPopupModels(
    archive,
    ask as never,
    () => NOW,
    () => true,
  );
  onTestFinished(() => {
    for (const model of [models.watch, models.feed, models.reading, models.types, models.view]) model[Symbol.dispose]();
  });
  const shown = () => models.feed.items.value.length;
  return { archive, shown, ...models };
}

describe('the list', () => {
  it('begins with 200 events and grows by as many', async () => {
    const { feed, shown } = await open(many(450));
    expect(shown()).toBe(200);
    for (const count of [400, 450]) {
      feed.showMore();
      await vi.waitFor(() => expect(shown()).toBe(count));
    }
    expect(feed.hasMore.value).toBe(false);
  });

  it('shows all accounts or one', async () => {
    const { feed, shown } = await open([...many(3), ...many(2, { account: 'staging' })]);
    expect(shown()).toBe(5);
    feed.setScope('staging');
    await vi.waitFor(() => expect(shown()).toBe(2));
    feed.setScope(null);
    await vi.waitFor(() => expect(shown()).toBe(5));
  });

  it('reads on by itself until a filter finds enough', async () => {
    const old = buildEvent({ type: 'APP_DELETE', createdAt: minutesAgo(900) });
    const { feed, shown } = await open([...many(800), old]);
    feed.setTypes(new Set(['APP_DELETE']));
    await vi.waitFor(() => expect(shown()).toBe(1));
  });

  it('shows what comes while it is open, above a line that stays where it was', async () => {
    const { archive, feed, shown } = await open(many(3));
    await store(archive, [buildEvent({ createdAt: minutesAgo(-1) })], true);
    await revisionStore.set(1);
    await vi.waitFor(() => expect(shown()).toBe(4));
    await vi.waitFor(() => expect(feed.items.value.map(({ unread }) => unread)).toEqual([true, false, false, false]));
    expect(feed.items.value.map(({ divider }) => divider.newAbove)).toEqual([null, 1, null, null]);
    await archive.markRead({ before: NOW });
    await revisionStore.set(2);
    await vi.waitFor(() => expect(feed.items.value.some(({ unread }) => unread)).toBe(false));
    expect(feed.items.value.map(({ divider }) => divider.newAbove)).toEqual([null, 1, null, null]);
  });

  it('draws a line below what came since the person last looked, and none when nothing did', async () => {
    const archive = createArchive();
    const old = buildEvent({ createdAt: minutesAgo(30) });
    await archive.commit('production', { seenAt: NOW - 2000, rows: [{ event: old, unread: true }], state: null });
    await archive.commit('production', { seenAt: NOW, rows: [{ event: buildEvent(), unread: true }], state: null });
    await accountsStore.set([buildAccount()]);
    const lines = async (lastLook: number | null) => {
      await lastLookStore.set(lastLook);
      const { feed } = await createPopupModels(
        archive,
        ask as never,
        () => NOW,
        () => true,
      );
      return feed.items.value.map(({ divider }) => divider.newAbove).filter((count) => count !== null);
    };
    expect(await lines(NOW - 1000)).toEqual([1]);
    expect(await lines(NOW)).toEqual([]);
  });

  it('takes what comes while the person looks for seen, and what comes behind their back for new', async () => {
    const archive = createArchive();
    let now = NOW;
    let seen = true;
    const models = await createPopupModels(
      archive,
      ask as never,
      () => now,
      () => seen,
    );
    onTestFinished(() => models.feed[Symbol.dispose]());
    now += 1000;
    await revisionStore.set(1);
    await vi.waitFor(async () => expect(await lastLookStore.get()).toBe(now));
    seen = false;
    now += 1000;
    await revisionStore.set(2);
    await vi.waitFor(async () => expect(await revisionStore.get()).toBe(2));
    expect(await lastLookStore.get()).toBe(NOW + 1000);
  });

  it('finds what is in a sentence, under the names that people gave', async () => {
    const events = [
      buildEvent({ type: 'NUMBER_LINKED', context: { msisdn: '447700900150', applicationId: 'b7e1' } }),
      buildEvent({
        type: 'APP_CREATE',
        context: { created: { appId: 'b7e1', name: 'Alerts' } },
        createdAt: minutesAgo(60),
      }),
    ];
    const { feed, shown } = await open(events);
    feed.setSearch('to alerts');
    await vi.waitFor(() => expect([shown(), feed.items.value[0]?.event.type]).toEqual([1, 'NUMBER_LINKED']));
  });

  it('says so when the archive cannot be opened', async () => {
    const archive = { ...createArchive(), page: () => Promise.reject(new DOMException('', 'UnknownError')) };
    const { fault } = await createPopupModels(
      archive,
      ask as never,
      () => NOW,
      () => true,
    );
    expect(fault).toEqual({ kind: 'storage' });
  });
});

describe('marking as read', () => {
  it('touches only what is shown, and can be taken back', async () => {
    const { feed, reading } = await open([...many(2), ...many(1, { type: 'APP_DELETE' })], true);
    feed.setTypes(new Set(['APP_DELETE']));
    const [only] = feed.items.value;
    await reading.markShown();
    expect(ask).toHaveBeenLastCalledWith('markRead', [['production', only?.event.id]]);
    await reading.undo();
    expect(ask).toHaveBeenLastCalledWith('markUnread', [['production', only?.event.id]]);
    expect(reading.undoable.value).toBeNull();
  });

  it('offers to be taken back for a while only', async () => {
    const { feed, reading } = await open(many(1), true);
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const [item] = feed.items.value;
    if (item) await reading.toggle(item);
    expect(reading.undoable.value).not.toBeNull();
    vi.advanceTimersByTime(12_000);
    expect(reading.undoable.value).toBeNull();
  });
});

describe('the types that can be chosen', () => {
  it('are the 29 that are known where the API lists none', async () => {
    const { types } = await open(many(1));
    expect(types.all.value).toHaveLength(29);
  });

  it('are those that the API lists, and those that it sends', async () => {
    await typesStore.set({ production: { at: NOW, types: ['APP_CREATE', 'BRAND_NEW'] } });
    const { types } = await open(many(1, { type: 'UNLISTED' }));
    expect(types.all.value).toEqual(['APP_CREATE', 'BRAND_NEW', 'UNLISTED']);
  });

  it('are counted over a week', async () => {
    const { types } = await open([...many(3), buildEvent({ createdAt: '2026-01-01T00:00:00' })]);
    await types.count();
    expect(types.counts.value.get('APP_CREATE')).toBe(3);
  });
});
