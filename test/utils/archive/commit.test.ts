/** All of a step or nothing; and what is known of an event that comes again. */
import { describe, expect, it, vi } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { contentsOf, idsOf, readAll, stepOf } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';
import { buildState } from '../../helpers/build-watch.ts';
import { failOnce } from '../../helpers/disk.ts';

const UUID = '0b6c1f9e-8d0b-4c57-9a51-3f1d2a7e9c10';
const event = (id: string, parts: Parameters<typeof buildEvent>[0] = {}) =>
  buildEvent({ account: 'one', id, ...parts });

describe('a step', () => {
  it('is stored with its state', async () => {
    const archive = createArchive();
    await archive.commit('one', stepOf([event('a')], { state: buildState({ cursor: 7 }) }));
    await archive.commit('one', stepOf([event('b')]));
    expect([await archive.syncState('one'), await archive.syncState('two')]).toEqual([buildState({ cursor: 7 }), null]);
  });

  it('may be a state alone', async () => {
    const archive = createArchive();
    expect(await archive.commit('one', stepOf([], { state: buildState({ cursor: 7 }) }))).toEqual({
      added: 0,
      revised: 0,
    });
    expect(await archive.syncState('one')).toEqual(buildState({ cursor: 7 }));
  });

  it('leaves nothing behind when its state cannot be stored, and the next one is stored (fault 59)', async () => {
    const archive = createArchive();
    await archive.commit('one', stepOf([event('a')], { state: buildState({ cursor: 1 }) }));
    const state = { ...buildState({ cursor: 2 }), broken: () => undefined };
    await expect(archive.commit('one', stepOf([event('b')], { state, unread: true }))).rejects.toThrow('clone');
    expect(await stateOf(archive)).toEqual([['a'], 0, buildState({ cursor: 1 })]);
    await archive.commit('one', stepOf([event('c')], { state: buildState({ cursor: 3 }) }));
    expect(await stateOf(archive)).toEqual([['c', 'a'], 0, buildState({ cursor: 3 })]);
  });

  it.each(['ids', 'cols', 'raw', 'dict', 'inbox', 'sync', 'meta'])(
    'leaves nothing behind when the disk is full at %s, and the next one is stored (fault 66)',
    async (name) => {
      const archive = createArchive();
      await archive.commit('one', stepOf([event('a')], { state: buildState({ cursor: 1 }) }));
      failOnce(name, new DOMException('', 'QuotaExceededError'));
      const failing = stepOf([event('b', { ip: '198.51.100.1' })], { state: buildState({ cursor: 2 }), unread: true });
      await expect(archive.commit('one', failing)).rejects.toMatchObject({ name: 'QuotaExceededError' });
      expect(await stateOf(archive)).toEqual([['a'], 0, buildState({ cursor: 1 })]);
      await archive.commit('one', failing);
      expect(await stateOf(archive)).toEqual([['b', 'a'], 1, buildState({ cursor: 2 })]);
      expect((await archive.get('one', 'b'))?.ip).toBe('198.51.100.1');
    },
  );

  it('asks the browser to wait for the disk (fault 60)', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await createArchive().commit('one', stepOf([event('a')]));
    expect(transaction.mock.lastCall?.slice(1)).toEqual(['readwrite', { durability: 'strict' }]);
    transaction.mockRestore();
  });

  it('waits for whoever else writes, in any page of the browser (fault 63)', async () => {
    const archive = createArchive();
    const { promise, resolve } = Promise.withResolvers<void>();
    const other = navigator.locks.request('archive-writer', () => promise);
    const committing = archive.commit('one', stepOf([event('a')]));
    expect(idsOf(await readAll(archive, ['one']))).toEqual([]);
    resolve();
    await Promise.all([other, committing]);
    expect(idsOf(await readAll(archive, ['one']))).toEqual(['a']);
  });

  it('is one of two at a time, and neither loses what the other wrote (fault 63)', async () => {
    const archives = [createArchive(), createArchive()];
    const steps = Array.from({ length: 20 }, (_, index) => {
      const parts = { type: `TYPE_${index}`, time: NOW + index };
      return {
        archive: archives[index % 2] ?? createArchive(),
        step: stepOf([event(`e${index}`, parts), event('same')]),
      };
    });
    const added = await Promise.all(steps.map(async ({ archive, step }) => (await archive.commit('one', step)).added));
    expect(added.toSorted((a, b) => a - b)).toEqual([...Array.from({ length: 19 }, () => 1), 2]);
    const types = (await readAll(createArchive(), ['one'])).map(({ type }) => type);
    expect(types).toEqual([...Array.from({ length: 20 }, (_, index) => `TYPE_${19 - index}`), 'APP_CREATE']);
  });
});

describe('what was read ahead of a step', () => {
  it('is not read again for it', async () => {
    await createArchive().commit('one', stepOf([event('a')]));
    const archive = createArchive();
    await archive.prepare('one');
    const read = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect(await archive.commit('one', stepOf([event('a'), event('b')]))).toMatchObject({ added: 1, revised: 0 });
    expect(read.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain('ids');
    read.mockRestore();
  });

  it.each<[string, (other: ReturnType<typeof createArchive>) => Promise<unknown>, number]>([
    ['wrote', (other) => other.commit('one', stepOf([event('b')])), 0],
    ['erased', (other) => other.prune('one', NOW + 1), 0],
    ['emptied the archive', (other) => other.erase(), 2],
  ])('is not believed once another %s (fault 63)', async (_what, change, added) => {
    const [archive, other] = [createArchive(), createArchive()];
    await archive.commit('one', stepOf([event('a')]));
    await archive.prepare('one');
    await change(other);
    expect((await archive.commit('one', stepOf([event('a'), event('b')]))).added).toBe(added);
  });
});

async function stateOf(archive: ReturnType<typeof createArchive>) {
  return [idsOf(await readAll(archive, ['one'])), (await archive.unread()).length, await archive.syncState('one')];
}

describe('an event that comes again', () => {
  it.each([
    ['another field', { context: { a: 2 } }],
    ['another time', { time: NOW + 1 }],
    ['no time any more', { time: null }],
  ])('with %s stays as it was first, and is kept beside as it is now (fault 30)', async (_what, parts) => {
    const archive = createArchive();
    const [before, after] = [event(UUID, { context: { a: 1 } }), event(UUID, parts)];
    await archive.commit('one', stepOf([before]));
    expect(await archive.commit('one', stepOf([after], { seenAt: NOW + 5 }))).toEqual({ added: 0, revised: 1 });
    expect(await archive.commit('one', stepOf([after], { seenAt: NOW + 6 }))).toEqual({ added: 0, revised: 0 });
    expect(await readAll(archive, ['one'])).toEqual([before]);
    expect(await archive.revisions('one', UUID)).toEqual([{ seenAt: NOW + 5, json: after.json }]);
  });

  it('as it was at first, after it was otherwise, was changed once more', async () => {
    const archive = createArchive();
    const [one, two] = [event('a', { context: 1 }), event('a', { context: 2 })];
    await archive.commit('one', stepOf([one]));
    await archive.commit('one', stepOf([two, one, one]));
    expect((await archive.revisions('one', 'a')).map(({ json }) => json)).toEqual([two.json, one.json]);
  });

  it('with its keys in another order is the same', async () => {
    const archive = createArchive();
    await archive.commit('one', stepOf([event('a', { json: '{"id":"a","b":{"c":1,"d":[2,{"e":3,"f":4}]}}' })]));
    const again = event('a', { json: '{"b":{"d":[2,{"f":4,"e":3}],"c":1},"id":"a"}' });
    expect(await archive.commit('one', stepOf([again]))).toEqual({ added: 0, revised: 0 });
  });

  it('with a number that differs beyond 2^53 has changed (fault 43)', async () => {
    const archive = createArchive();
    await archive.commit('one', stepOf([event('a', { json: '{"id":"a","n":9007199254740993}' })]));
    const again = event('a', { json: '{"id":"a","n":9007199254740992}' });
    expect(await archive.commit('one', stepOf([again]))).toEqual({ added: 0, revised: 1 });
  });
});

it('gives back an entry that was no event, under the id that was made for it (fault 31)', async () => {
  const archive = createArchive();
  const odd = event('h:abc', { json: '[1,2]', flaw: 'shape', type: '', createdAt: '', time: null });
  await archive.commit('one', stepOf([odd, event('b')]));
  await archive.commit('one', stepOf([event('c')]));
  expect(await archive.get('one', 'h:abc')).toMatchObject({ id: 'h:abc', flaw: 'shape', json: '[1,2]', time: null });
});

it('leaves nothing of an account behind that is erased', async () => {
  const archive = createArchive();
  await archive.commit(
    'one',
    stepOf([event('a'), event('a', { context: 1 })], { unread: true, state: buildState({ cursor: 1 }) }),
  );
  await archive.prune('one', 5);
  await archive.eraseAccount('one');
  const left = await Promise.all(
    ['ids', 'cols', 'raw', 'dict', 'inbox', 'revisions', 'sync', 'pruned'].map(contentsOf),
  );
  expect(left.map(({ size }) => size)).toEqual(left.map(() => 0));
});
