import { describe, expect, it } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { idsOf, store } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { buildState } from '../../helpers/build-watch.ts';

describe('adding events', () => {
  it('stores an event once, however often it comes (fault 28)', async () => {
    const archive = createArchive();
    const rows = [{ event: buildEvent({ id: 'a' }), unread: true }];
    const step = { rows, seenAt: NOW, state: null };
    const added = [await archive.commit('one', step), await archive.commit('one', step)];
    expect([added.map((committed) => committed.added), (await archive.unread()).length]).toEqual([[1, 0], 1]);
  });

  it('stores an event once that stands twice in one page (fault 28)', async () => {
    const archive = createArchive();
    const row = { event: buildEvent({ id: 'a' }), unread: true };
    expect(await archive.commit('one', { rows: [row, row], seenAt: NOW, state: null })).toMatchObject({
      added: 1,
      revised: 0,
    });
  });

  it('keeps the first of two with the same id (fault 30)', async () => {
    const archive = createArchive();
    await store(archive, [buildEvent({ id: 'a', type: 'APP_CREATE' }), buildEvent({ id: 'a', type: 'APP_DELETE' })]);
    expect((await archive.get('production', 'a'))?.type).toBe('APP_CREATE');
  });

  it('takes the same id in two accounts for two events (fault 29)', async () => {
    const archive = createArchive();
    await store(archive, [buildEvent({ id: 'a', account: 'one' }), buildEvent({ id: 'a', account: 'two' })]);
    expect(await archive.page({ accounts: ['one', 'two'], limit: 9 })).toHaveLength(2);
  });

  it('gives back what was put in', async () => {
    const archive = createArchive();
    const context = { name: 'Booking line', list: [1, { deep: null }] };
    const event = buildEvent({ id: 'a', context });
    await store(archive, [event]);
    expect(await archive.get('production', 'a')).toEqual(event);
  });

  it('is there again after the browser was closed', async () => {
    await store(createArchive(), [buildEvent({ id: 'a' })]);
    expect(idsOf(await createArchive().page({ accounts: ['production'], limit: 9 }))).toEqual(['a']);
  });

  it('stores all of a page or nothing of it (fault 59)', async () => {
    const archive = createArchive();
    const broken = { ...buildEvent({ id: 'b' }), type: Symbol('cannot be stored') as unknown as string };
    const rows = [buildEvent({ id: 'a' }), broken].map((event) => ({ event, unread: true }));
    await expect(archive.commit('one', { rows, seenAt: NOW, state: null })).rejects.toThrow('could not be cloned');
    expect([await archive.page({ accounts: ['one'], limit: 9 }), await archive.unread()]).toEqual([[], []]);
  });
});

describe('reading pages', () => {
  it('puts an undated event where it was first seen (fault 32)', async () => {
    const archive = createArchive();
    await store(archive, [
      buildEvent({ id: 'old', createdAt: '2026-03-01T00:00:00' }),
      buildEvent({ id: 'undated', createdAt: '', time: null, seenAt: Date.UTC(2026, 2, 2) }),
      buildEvent({ id: 'new', createdAt: '2026-03-03T00:00:00' }),
    ]);
    expect(idsOf(await archive.page({ accounts: ['production'], limit: 9 }))).toEqual(['new', 'undated', 'old']);
  });
});

describe('the unread ones', () => {
  const [a, b] = [buildEvent({ id: 'a' }), buildEvent({ id: 'b', seenAt: NOW + 1000 })];

  it('are marked by identity, and back again', async () => {
    const archive = createArchive();
    await store(archive, [a, b], true);
    await archive.markRead([['production', 'a']]);
    expect(idsOf(await archive.unread())).toEqual(['b']);
    await archive.markUnread([['production', 'a']]);
    expect(idsOf(await archive.unread())).toEqual(['a', 'b']);
  });

  it('are marked up to a moment', async () => {
    const archive = createArchive();
    await store(archive, [a, b], true);
    await archive.markRead({ before: NOW });
    expect(idsOf(await archive.unread())).toEqual(['b']);
  });

  it('are told once, and not again after they were marked back', async () => {
    const archive = createArchive();
    await store(archive, [a], true);
    await archive.markTold([['production', 'a']]);
    await archive.markRead([['production', 'a']]);
    await archive.markUnread([['production', 'a']]);
    expect((await archive.unread()).map(({ told }) => told)).toEqual([true]);
  });

  it('cannot be made of events that are not there', async () => {
    const archive = createArchive();
    await archive.markUnread([['production', 'nobody']]);
    expect(await archive.unread()).toEqual([]);
  });
});

it('counts the events of each type since a time', async () => {
  const archive = createArchive();
  await store(archive, [
    buildEvent({ type: 'APP_CREATE', account: 'one' }),
    buildEvent({ type: 'APP_CREATE', account: 'two' }),
    buildEvent({ type: 'APP_CREATE', account: 'one', createdAt: '2020-01-01T00:00:00' }),
    buildEvent({ type: 'USER_LOGIN', account: 'three' }),
    buildEvent({ type: 'NUMBER_ASSIGN', account: 'two' }),
  ]);
  const counts = await archive.countTypes(['one', 'two'], Date.UTC(2026, 0, 1));
  expect(Object.fromEntries(counts)).toEqual({ APP_CREATE: 2, NUMBER_ASSIGN: 1 });
});

it('measures how much of an account there is', async () => {
  const archive = createArchive();
  await store(archive, [buildEvent({ createdAt: '2026-01-12T00:00:00' }), buildEvent()]);
  expect(await archive.extent('production')).toEqual({
    count: 2,
    oldest: Date.UTC(2026, 0, 12),
    newest: Date.UTC(2026, 2, 4, 14, 26, 3),
    prunedBefore: 0,
  });
  expect(await archive.extent('nobody')).toMatchObject({ count: 0, oldest: null, newest: null });
});

it('erases one account and leaves the others', async () => {
  const archive = createArchive();
  await store(archive, [buildEvent({ account: 'one' }), buildEvent({ account: 'two' })], true);
  await archive.commit('one', { rows: [], seenAt: NOW, state: buildState({ cursor: 1 }) });
  await archive.eraseAccount('one');
  expect([
    (await archive.page({ accounts: ['one', 'two'], limit: 9 })).length,
    (await archive.unread()).length,
  ]).toEqual([1, 1]);
  expect(await archive.syncState('one')).toBeNull();
});

it('erases everything', async () => {
  const archive = createArchive();
  await store(archive, [buildEvent({ account: 'one' }), buildEvent({ account: 'two' })], true);
  await archive.erase();
  expect([await archive.page({ accounts: ['one', 'two'], limit: 9 }), await archive.unread()]).toEqual([[], []]);
});
