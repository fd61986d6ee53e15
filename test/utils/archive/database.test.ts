/** The database around the archive: its identity, its loss, and others that have it open. */
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { openPageArchive } from '../../../utils/archive/page-archive.ts';
import { archiveIdStore, archiveMovedStore, lossStore } from '../../../utils/browser/storage.ts';
import { heedLoss } from '../../../utils/monitor/heed-loss.ts';
import { blockSizes, idsOf, readAll, stepOf } from '../../helpers/archive.ts';
import { NOW, buildEvent } from '../../helpers/build-event.ts';

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

describe('a database that cannot be opened', () => {
  const breakOpening = (name: string, times = Infinity) => {
    const open = indexedDB.open.bind(indexedDB);
    const broken = vi.spyOn(indexedDB, 'open').mockImplementation((...which) => {
      if (broken.mock.calls.length > times) return open(...which);
      throw new DOMException('', name);
    });
    onTestFinished(() => broken.mockRestore());
    return broken;
  };
  /** What Chromium has and Firefox and Node have not. */
  const giveBucket = () => {
    const buckets = new Map<string, IDBFactory>();
    const open = (name: string) => {
      buckets.set(name, buckets.get(name) ?? new IDBFactory());
      return Promise.resolve({ indexedDB: buckets.get(name) });
    };
    const remove = (name: string) => Promise.resolve(void buckets.delete(name));
    Object.defineProperty(navigator, 'storageBuckets', { value: { open, delete: remove }, configurable: true });
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'storageBuckets'));
  };

  it('is tried three times, then named by the browser’s own error, and opened when it can be again', async () => {
    const archive = createArchive();
    const broken = breakOpening('UnknownError', 4);
    await expect(archive.commit('one', step('a'))).rejects.toMatchObject({ name: 'UnknownError' });
    expect(broken).toHaveBeenCalledTimes(3);
    expect(await archive.commit('one', step('a'))).toMatchObject({ added: 1, revised: 0 });
  });

  it('is begun anew in a bucket where there is one, for pages and for whoever comes later', async () => {
    await createArchive().commit('one', step('lost'));
    giveBucket();
    breakOpening('UnknownError');
    const page = openPageArchive();
    await createArchive().commit('one', step('a'));
    const later = createArchive();
    expect([await page.extent('one'), idsOf(await readAll(later, ['one']))]).toEqual([
      expect.objectContaining({ count: 1 }),
      ['a'],
    ]);
  });

  it('is used again where it was only out of reach for a while, by the open pages too, and nothing is called lost', async () => {
    await createArchive().commit('one', step('kept'));
    giveBucket();
    const broken = breakOpening('UnknownError');
    const page = openPageArchive();
    await createArchive().commit('one', step('read again'));
    expect(idsOf(await readAll(page, ['one']))).toEqual(['read again']);
    await lossStore.set({ at: NOW, moved: true });
    broken.mockRestore();
    const [id] = [await createArchive().identity()];
    expect([idsOf(await readAll(page, ['one'])), await lossStore.get()]).toEqual([['kept'], null]);
    await heedLoss({ archive: createArchive(), now: () => NOW });
    expect([await lossStore.get(), await archiveIdStore.get()]).toEqual([null, id]);
  });

  it('is never left for a bucket by a page, nor because a newer version wrote it', async () => {
    giveBucket();
    const broken = breakOpening('UnknownError');
    await expect(openPageArchive().unread()).rejects.toMatchObject({ name: 'UnknownError' });
    broken.mockRestore();
    breakOpening('VersionError');
    await expect(createArchive().unread()).rejects.toMatchObject({ name: 'VersionError' });
    expect(await archiveMovedStore.get()).toBe(false);
  });
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
  expect(await archive.commit('one', step('a'))).toMatchObject({ added: 1, revised: 0 });
});

it('makes way for a newer version at once, and opens nothing of it (faults 71, 72)', async () => {
  const archive = createArchive();
  await archive.commit('one', step('a'));
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('archive', 100);
    opening.onsuccess = () => resolve(opening.result);
    opening.onblocked = () => reject(new Error('blocked'));
  });
  await expect(archive.commit('one', step('b'))).rejects.toMatchObject({ name: 'VersionError' });
  newer.close();
  expect(await blockSizes('one')).toEqual([1]);
});
