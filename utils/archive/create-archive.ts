import { addEvents } from './add-events.ts';
import type { Archive } from './archive.ts';
import { createConnection } from './database.ts';
import { eraseAccount, eraseAll } from './erase.ts';
import { ARCHIVE, openArchive } from './open-archive.ts';
import { readSyncState, writeSyncState } from './sync-state.ts';
import { markRead, markTold, markUnread } from './unread.ts';

/** The archive as the background sees it: the only one who writes. */
export function createArchive(): Archive {
  const database = createConnection(ARCHIVE);
  return {
    ...openArchive(database),
    add: async (account, addition) => addEvents(await database(), account, addition),
    markRead: async (mark) => markRead(await database(), mark),
    markUnread: async (keys) => markUnread(await database(), keys),
    markTold: async (keys) => markTold(await database(), keys),
    syncState: async (account) => readSyncState(await database(), account),
    setSyncState: async (account, state) => writeSyncState(await database(), account, state),
    eraseAccount: async (account) => eraseAccount(await database(), account),
    erase: async () => eraseAll(await database()),
  };
}
