import { archiveMovedStore } from '../browser/storage.ts';
import { ARCHIVE, MOVED } from './database.ts';

/** What a page calls its worker, so that this one finds the archive: see `connectInWorker`. */
export async function workerName(): Promise<string> {
  return (await archiveMovedStore.get()) ? MOVED : ARCHIVE;
}
