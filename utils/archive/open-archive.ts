import type { ArchiveReader } from './archive.ts';
import { countTypes } from './count-types.ts';
import { createConnection } from './database.ts';
import { getEvent, readExtent, readPage } from './read-events.ts';
import { readUnread } from './unread.ts';

/** One database per browser profile. */
export const ARCHIVE = 'archive';

/** The archive as pages see it. */
export function openArchive(database: () => Promise<IDBDatabase> = createConnection(ARCHIVE)): ArchiveReader {
  return {
    page: async (request) => readPage(await database(), request),
    get: async (account, id) => getEvent(await database(), account, id),
    countTypes: async (accounts, since) => countTypes(await database(), accounts, since),
    extent: async (account) => readExtent(await database(), account),
    unread: async () => readUnread(await database()),
  };
}
