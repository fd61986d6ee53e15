/** A disk that is full, and a database that is lost, damaged or of another version: said, kept apart, and read again. */
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { healthStore, lossStore } from '../../../utils/browser/storage.ts';
import { HOUR, MINUTE } from '../../../utils/time.ts';
import { blockSizes } from '../../helpers/archive.ts';
import { CREDENTIAL } from '../../helpers/credentials.ts';
import { damage, failOnce, offerBuckets, watchConnections } from '../../helpers/disk.ts';
import { emulate } from '../../helpers/emulated.ts';
import { toolbar } from '../../helpers/toolbar.ts';
import { watching } from '../../helpers/watching.ts';

const KEY = CREDENTIAL.apiKey;
const problemOf = async (id: string) => (await healthStore.get())[id]?.problem?.facts;

beforeEach(() => {
  offerBuckets();
});

async function readSix() {
  const emulator = await emulate();
  const clock = { now: Date.now() };
  const watched = watching(emulator, { now: () => clock.now });
  const id = await watched.add('Production');
  emulator.account(KEY).add(Array.from({ length: 6 }, () => ({ at: clock.now - HOUR, type: 'APP_CREATE' })));
  await watched.requests.check(id);
  return { ...watched, emulator, clock, id };
}

it.each<[string, DOMException, string]>([
  ['no quota is left (fault 66)', new DOMException('', 'QuotaExceededError'), 'storage-full'],
  ['the disk is full (fault 67)', new DOMException('FILE_ERROR_NO_SPACE', 'UnknownError'), 'storage'],
  ['a blob cannot be written (fault 67)', new DOMException('Failed to write blobs', 'DataError'), 'storage'],
])('keeps what it has when %s, says so, asks no more often, and goes on when there is space', async (_what, ...how) => {
  const { requests, monitor, archive, emulator, clock, id } = await readSix();
  const before = await archive.syncState(id);
  const [error, kind] = how;
  failOnce('raw', error);
  emulator.account(KEY).add([{ at: clock.now, type: 'APP_ENABLE' }]);
  await requests.check(id);
  expect([await problemOf(id), (await toolbar()).text]).toEqual([{ kind }, '!']);
  expect([(await archive.extent(id)).count, await archive.syncState(id)]).toEqual([6, before]);
  expect((await fakeBrowser.alarms.get('check'))?.periodInMinutes).toBe(5);
  const asked = emulator.requests.length;
  clock.now += 4 * MINUTE;
  await monitor.checkDue();
  expect(emulator.requests).toHaveLength(asked);
  clock.now += MINUTE;
  await monitor.checkDue();
  expect([(await archive.extent(id)).count, (await archive.unread()).length, await lossStore.get()]).toEqual([
    7,
    7,
    null,
  ]);
});

it('says so when the disk is so full that not even the failure can be noted (fault 67)', async () => {
  const { requests, emulator, clock, id } = await readSix();
  failOnce('raw', new DOMException('', 'UnknownError'));
  const full = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('IO error: no space left'));
  emulator.account(KEY).add([{ at: clock.now, type: 'APP_ENABLE' }]);
  await requests.check(id);
  expect(await toolbar()).toMatchObject({ text: '!', title: expect.stringContaining('no space left to store events') });
  full.mockRestore();
  await requests.check(id);
  expect((await toolbar()).text).toBe('7');
});

it('opens the database again that a full disk closed (fault 67)', async () => {
  const closeAll = watchConnections();
  const { requests, archive, emulator, clock, id } = await readSix();
  await closeAll();
  emulator.account(KEY).add([{ at: clock.now, type: 'APP_ENABLE' }]);
  await requests.check(id);
  expect([await problemOf(id), (await archive.extent(id)).count, await lossStore.get()]).toEqual([undefined, 7, null]);
});

it.each<[string, boolean, () => unknown]>([
  ['is deleted while it is open (fault 70)', false, () => indexedDB.deleteDatabase('archive')],
  ['does not open any more (fault 69)', true, () => damage()],
])('says that the archive is lost and reads it again where its database %s', async (_what, moved, lose) => {
  const closeAll = watchConnections();
  const { requests, archive, emulator, clock, id } = await readSix();
  await requests.markRead((await archive.unread()).map((event) => [event.account, event.id] as const));
  await closeAll();
  lose();
  clock.now += MINUTE;
  emulator.account(KEY).add([{ at: clock.now, type: 'APP_ENABLE' }]);
  await requests.check(id);
  expect(await lossStore.get()).toEqual({ at: clock.now, moved });
  expect([(await archive.extent(id)).count, (await archive.unread()).length]).toEqual([7, 1]);
  expect((await archive.syncState(id))?.spans).toMatchObject([{ how: 'reset' }]);
  expect((await toolbar()).text).toBe('1');
});

it('says that the archive is of a newer version, and touches nothing of it (fault 72)', async () => {
  const { requests, emulator, id } = await readSix();
  await new Promise((resolve) => {
    const opening = indexedDB.open('archive', 99);
    opening.onsuccess = () => {
      opening.result.close();
      resolve(null);
    };
  });
  emulator.account(KEY).add([{ at: Date.now(), type: 'APP_ENABLE' }]);
  await requests.check(id);
  expect(await problemOf(id)).toEqual({ kind: 'outdated' });
  expect(await toolbar()).toMatchObject({ text: '!', title: expect.stringContaining('A newer version') });
  expect([await blockSizes(id), await lossStore.get()]).toEqual([[6], null]);
});
