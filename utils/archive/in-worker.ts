import { openInBucket } from './bucket.ts';
import { type Connection, MOVED, keepOpen } from './database.ts';

/** The archive of a page's worker, which cannot see where it is: the page says it by the worker's name, see `workerName`. */
export function connectInWorker(): Connection {
  return keepOpen((openIn) => (self.name === MOVED ? openInBucket(openIn) : openIn(indexedDB))).connect;
}
