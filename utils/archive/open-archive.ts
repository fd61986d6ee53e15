import type { ArchiveReader } from './archive.ts';
import type { Connection } from './database.ts';
import { readPage } from './read-page.ts';
import { readSyncState, readUnread } from './small-reads.ts';

/** The archive as pages see it. What no page needs at first sight is loaded when it is asked for. */
export function openArchive(database: Connection): ArchiveReader {
  return {
    page: async (request) => readPage(await database(), request),
    unread: async () => readUnread(await database()),
    syncState: async (account) => readSyncState(await database(), account),
    async findings() {
      const { readFindings } = await import('./read-findings.ts');
      return readFindings(await database());
    },
    async openFindings() {
      const { readOpenFindings } = await import('./read-findings.ts');
      return readOpenFindings(await database());
    },
    async taught(account) {
      const { readPast } = await import('./findings.ts');
      return (await readPast(await database(), account)).past ?? null;
    },
    async alerts() {
      const { readAlerts } = await import('./findings.ts');
      return readAlerts(await database());
    },
    async get(account, id, at) {
      const { getEvent } = await import('./find-event.ts');
      return getEvent(await database(), account, id, at);
    },
    async events(keys) {
      const { readEvents } = await import('./read-events.ts');
      return readEvents(await database(), keys);
    },
    async revisions(account, id) {
      const { readRevisions } = await import('./revisions.ts');
      return readRevisions(await database(), account, id);
    },
    async countTypes(accounts, since) {
      const { countTypes } = await import('./count-types.ts');
      return countTypes(await database(), accounts, since);
    },
    async extent(account) {
      const { readExtent } = await import('./directory.ts');
      return readExtent(await database(), account);
    },
    async startOfNewest(account, count) {
      const { readStart } = await import('./directory.ts');
      return readStart(await database(), account, count);
    },
  };
}
