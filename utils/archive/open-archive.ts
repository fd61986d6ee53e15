import type { ArchiveReader } from './archive.ts';
import { countTypes } from './count-types.ts';
import { createConnection } from './database.ts';
import { readExtent } from './directory.ts';
import { getEvent } from './find-event.ts';
import { readPage } from './read-page.ts';
import { readRevisions } from './revisions.ts';
import { readSyncState } from './small-reads.ts';
import { readUnread } from './unread.ts';

/** One database per browser profile. */
export const ARCHIVE = 'archive';

/** The archive as pages see it. */
export function openArchive(database: () => Promise<IDBDatabase> = createConnection(ARCHIVE)): ArchiveReader {
  return {
    page: async (request) => readPage(await database(), request),
    get: async (account, id, at) => getEvent(await database(), account, id, at),
    revisions: async (account, id) => readRevisions(await database(), account, id),
    countTypes: async (accounts, since) => countTypes(await database(), accounts, since),
    extent: async (account) => readExtent(await database(), account),
    unread: async () => readUnread(await database()),
    syncState: async (account) => readSyncState(await database(), account),
  };
}
