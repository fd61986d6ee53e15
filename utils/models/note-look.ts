import { lastLookStore } from '../browser/storage.ts';
import type { Clock } from '../time.ts';

/** Notes that the person looks at the events now. @param isSeen whether the page is in front of them. */
export async function noteLook(clock: Clock, isSeen: () => boolean): Promise<void> {
  if (isSeen()) await lastLookStore.set(clock());
}
