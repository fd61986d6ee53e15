/** A second place for the archive, where the browser has damaged the first for good. */
import type { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import { createArchive } from '../../../utils/archive/create-archive.ts';
import { idsOf, readAll, stepOf } from '../../helpers/archive.ts';
import { buildEvent } from '../../helpers/build-event.ts';
import { damage, offerBuckets } from '../../helpers/disk.ts';

const step = (id: string) => stepOf([buildEvent({ account: 'one', id })]);
const ids = async () => idsOf(await readAll(createArchive(), ['one']));
let buckets: Map<string, IDBFactory>;

beforeEach(() => {
  buckets = offerBuckets();
});

it('is another archive, and used until the first opens again (fault 69)', async () => {
  const first = await createArchive().identity();
  await createArchive().commit('one', step('a'));
  const repair = damage();
  const second = await createArchive().identity();
  await createArchive().commit('one', step('b'));
  expect([first === second, second === (await createArchive().identity()), await ids()]).toEqual([false, true, ['b']]);
  repair();
  expect([await createArchive().identity(), await ids()]).toEqual([first, ['a']]);
});

it('is not taken for an error that passes (fault 69)', async () => {
  const first = await createArchive().identity();
  damage(2);
  expect([await createArchive().identity(), buckets.size]).toEqual([first, 0]);
});

it('is erased with everything else', async () => {
  const repair = damage();
  await createArchive().commit('one', step('a'));
  repair();
  await createArchive().erase();
  expect(await ids()).toEqual([]);
});

it('is not taken where the archive is of a newer version, which stays as it is (fault 72)', async () => {
  await createArchive().commit('one', step('a'));
  const contents = await upgrade(100);
  await expect(createArchive().commit('one', step('b'))).rejects.toMatchObject({ name: 'VersionError' });
  expect([buckets.size, await upgrade(101)]).toEqual([0, contents]);
});

it('is not there in every browser: then the error is said as it is (fault 69)', async () => {
  vi.stubGlobal('navigator', { locks: navigator.locks });
  onTestFinished(() => void vi.unstubAllGlobals());
  damage();
  await expect(createArchive().commit('one', step('a'))).rejects.toMatchObject({ name: 'UnknownError' });
});

/** What a newer version of the extension does. @returns the texts that are stored. */
async function upgrade(version: number): Promise<unknown[]> {
  const opening = indexedDB.open('archive', version);
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = reject;
  });
  const reading = opening.result.transaction('raw').objectStore('raw').getAll();
  await new Promise((resolve) => {
    reading.onsuccess = resolve;
  });
  opening.result.close();
  return reading.result;
}
