/** A second place for the archive. Firefox has no buckets (153, 2026-11). */
import type { OpenIn } from './database.ts';

interface Buckets {
  readonly open: (name: string) => Promise<{ readonly indexedDB: IDBFactory }>;
  readonly delete: (name: string) => Promise<void>;
}

const BUCKET = 'archive-2';

export function hasBuckets(): boolean {
  return buckets() !== undefined;
}

/** Opens the archive there; where there are none, in the usual place. @throws what IndexedDB throws. */
export async function openInBucket(openIn: OpenIn): Promise<IDBDatabase> {
  const bucket = await buckets()?.open(BUCKET);
  return openIn(bucket?.indexedDB ?? indexedDB);
}

/** What cannot be deleted stays: it is in nobody's way. */
export async function deleteBucket(): Promise<void> {
  await buckets()
    ?.delete(BUCKET)
    .catch(() => undefined);
}

function buckets(): Buckets | undefined {
  return (navigator as { readonly storageBuckets?: Buckets }).storageBuckets;
}
