/**
 * A second place for the database where the first cannot be opened: with its file MANIFEST missing, Chromium 156 opens no
 * database of an extension any more, and deletes none, until all that the extension stored is cleared. In another bucket it
 * does (measured 2026-11). Firefox has no buckets. What is stored there is another archive, and the loss of the first is
 * noticed by that; a first one that opens again is used again.
 */
import { SECOND } from '../time.ts';

interface Buckets {
  readonly open: (name: string) => Promise<{ readonly indexedDB: IDBFactory }>;
  readonly delete: (name: string) => Promise<void>;
}

const SPARE = 'spare';
/** An error that passes must not cost the archive. */
const TRIES = 3;
const BETWEEN_TRIES = SECOND / 10;

/**
 * @param error what opening the first place failed with.
 * @param open opens a database of that name in a place. @throws what the first place failed with last, where there is no other.
 */
export async function openSpare(
  error: unknown,
  name: string,
  open: (databases: IDBFactory, name: string) => Promise<IDBDatabase>,
): Promise<IDBDatabase> {
  if (!isDamage(error)) throw error;
  let last = error;
  for (let tries = 1; tries < TRIES; tries++) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES));
    try {
      return await open(indexedDB, name);
    } catch (again) {
      last = again;
    }
  }
  const spare = await buckets()?.open(SPARE);
  if (!spare) throw last;
  return open(spare.indexedDB, name);
}

/** Erases what is stored there, if anything is. */
export async function eraseSpare(): Promise<void> {
  await buckets()?.delete(SPARE);
}

/** A version that is too new, or a page in the way, is no damage. */
function isDamage(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'UnknownError';
}

function buckets(): Buckets | undefined {
  return (navigator as { readonly storageBuckets?: Buckets }).storageBuckets;
}
