import type { Archive } from './archive.ts';
import { countTypes } from './count-types.ts';
import { createConnection } from './database.ts';
import { eraseAccount, eraseAll } from './erase.ts';
import { addEvents, getEvent, readExtent, readPage } from './events.ts';
import { markRead, markTold, markUnread, readUnread } from './unread.ts';

/** @param name of the database; one per browser profile. Every method throws what IndexedDB throws. */
export function createArchive(name = 'archive'): Archive {
  const database = createConnection(name);
  return {
    add: async (account, addition) => addEvents(await database(), account, addition),
    page: async (request) => readPage(await database(), request),
    get: async (account, id) => getEvent(await database(), account, id),
    countTypes: async (accounts, since) => countTypes(await database(), accounts, since),
    extent: async (account) => readExtent(await database(), account),
    unread: async () => readUnread(await database()),
    markRead: async (mark) => markRead(await database(), mark),
    markUnread: async (keys) => markUnread(await database(), keys),
    markTold: async (keys) => markTold(await database(), keys),
    syncState: async (account) => (await (await database()).get('sync', account)) ?? null,
    async setSyncState(account, state) {
      await (await database()).put('sync', { account, ...state });
    },
    eraseAccount: async (account) => eraseAccount(await database(), account),
    erase: async () => eraseAll(await database()),
  };
}
