/**
 * What is done where the archive's database cannot be opened. In Chromium 156 (2026-11) damaged files made the usual place
 * impossible to open and to delete, over restarts, while a storage bucket beside it opened.
 */
import { archiveIdStore, archiveMovedStore, lossStore } from '../browser/storage.ts';
import { SECOND } from '../time.ts';
import { deleteBucket, hasBuckets, openInBucket } from './bucket.ts';
import type { Recovery } from './connection.ts';
import { ARCHIVE, type OpenIn } from './database.ts';

/** What browsers say of files that they cannot open. It may be over in a moment, when another process lets go of them. */
const UNOPENABLE = 'UnknownError';
const MORE_TRIES = 2;
/** The longest time between two tries, in milliseconds. Pages and the background must not come back together. */
const LONGEST_BREAK = SECOND / 2;

/** Pages look where the background has put the archive. */
export const forPages: Recovery = { openMoved: openInBucket, recover: tryAgain };

/** Only who can fill a new archive may begin one. */
export const forBackground: Recovery = {
  openMoved: (openIn) => comeBack(openIn).catch(() => openInBucket(openIn)),
  recover: (failure, open, openIn) => tryAgain(failure, open).catch((last: unknown) => moveToBucket(last, openIn)),
};

async function tryAgain(failure: unknown, open: () => Promise<IDBDatabase>): Promise<IDBDatabase> {
  let last = failure;
  for (let tries = 0; tries < MORE_TRIES && isUnopenable(last); tries++) {
    await new Promise((resolve) => setTimeout(resolve, LONGEST_BREAK * Math.random()));
    try {
      return await open();
    } catch (error) {
      last = error;
    }
  }
  throw last;
}

async function moveToBucket(failure: unknown, openIn: OpenIn): Promise<IDBDatabase> {
  const mayMove = isUnopenable(failure) && hasBuckets() && !(await archiveMovedStore.get());
  if (!mayMove) throw failure;
  const database = await openInBucket(openIn);
  await archiveMovedStore.set(true);
  return database;
}

/** What was only out of reach was not lost: what it has missed since is read as after any silence. */
async function comeBack(openIn: OpenIn): Promise<IDBDatabase> {
  const isThere = (await indexedDB.databases()).some(({ name }) => name === ARCHIVE);
  if (!isThere) throw new DOMException('', 'NotFoundError');
  const database = await openIn(indexedDB);
  await Promise.all([archiveMovedStore.set(false), archiveIdStore.set(null), lossStore.set(null)]);
  await deleteBucket();
  return database;
}

function isUnopenable(error: unknown): boolean {
  return error instanceof Error && error.name === UNOPENABLE;
}
