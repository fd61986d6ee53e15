import type { SyncState } from '../sync/plan.ts';
import type { UnreadEvent } from './archive.ts';
import { resultOf } from './request.ts';

/** See `ArchiveReader.unread`. */
export function readUnread(database: IDBDatabase): Promise<UnreadEvent[]> {
  return resultOf(database.transaction('inbox').objectStore('inbox').getAll());
}

/** See `ArchiveReader.syncState`. */
export async function readSyncState(database: IDBDatabase, account: string): Promise<SyncState | null> {
  const sync = database.transaction('sync').objectStore('sync');
  return (await resultOf<SyncState | undefined>(sync.get(account))) ?? null;
}

/** See `Archive.identity`. */
export function readIdentity(database: IDBDatabase): Promise<string> {
  return resultOf<string>(database.transaction('meta').objectStore('meta').get('id'));
}
