/** The database around the archive: its identity, its loss, and others that have it open. */
import { IDBFactory } from 'fake-indexeddb';
import { expect, it, vi } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { blockSizes, idsOf, readAll, stepOf } from '../../helpers/archive.ts';
import { buildEvent } from '../../helpers/build-event.ts';

const step = (id: string) => stepOf([buildEvent({ account: 'one', id })]);

it('has an identity that lasts as long as its database', async () => {
  const [first, again] = [await createArchive().identity(), await createArchive().identity()];
  await createArchive().erase();
  const erased = await createArchive().identity();
  globalThis.indexedDB = new IDBFactory();
  const other = await createArchive().identity();
  expect([first === again, first === erased, first === other, first.length]).toEqual([true, true, false, 36]);
});

it('replaces what an earlier version left', async () => {
  await new Promise((resolve) => {
    const opening = indexedDB.open('archive', 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('events', { keyPath: ['account', 'id'] }).put({ account: 'one', id: 'old' });
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve(null);
    };
  });
  const archive = createArchive();
  await archive.commit('one', step('a'));
  expect(idsOf(await readAll(archive, ['one']))).toEqual(['a']);
});

it('rejects with the browser’s own error where it cannot be opened, and opens again when it can', async () => {
  const archive = createArchive();
  const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('', 'UnknownError');
  });
  await expect(archive.commit('one', step('a'))).rejects.toMatchObject({ name: 'UnknownError' });
  open.mockRestore();
  expect(await archive.commit('one', step('a'))).toEqual({ added: 1, revised: 0 });
});

it('believes nothing that it had in memory after the browser closed and emptied the database (fault 70)', async () => {
  const archive = createArchive();
  await archive.commit('one', step('a'));
  const open = vi.spyOn(indexedDB, 'open');
  await archive.unread();
  expect(open).not.toHaveBeenCalled();
  await new Promise((resolve) => {
    // The open connection gives way at once, as it does to a newer version.
    indexedDB.deleteDatabase('archive').onsuccess = resolve;
  });
  // As many writes as before, so that the generation is the same again.
  await createArchive().commit('one', step('b'));
  expect(await archive.commit('one', step('a'))).toEqual({ added: 1, revised: 0 });
});

it('makes way for a newer version at once, and opens nothing of it (faults 71, 72)', async () => {
  const archive = createArchive();
  await archive.commit('one', step('a'));
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('archive', 3);
    opening.onsuccess = () => resolve(opening.result);
    opening.onblocked = () => reject(new Error('blocked'));
  });
  await expect(archive.commit('one', step('b'))).rejects.toMatchObject({ name: 'VersionError' });
  newer.close();
  expect(await blockSizes('one')).toEqual([1]);
});
