/** An archive in memory, as the sync sees it: one transaction, all or nothing. */
import type { PageQuery, EventPage } from '../../utils/audit/page.ts';
import type { NewEvent } from '../../utils/sync/news.ts';
import type { SyncState } from '../../utils/sync/state.ts';
import type { SyncPorts } from '../../utils/sync/sync-account.ts';
import { NOW } from './build-event.ts';

export function createMemory(page: (query: PageQuery) => Promise<EventPage>, now: () => number = () => NOW) {
  const stored = new Map<string, NewEvent>();
  let state: SyncState | null = null;
  const ports: SyncPorts = {
    page,
    now,
    state: () => Promise.resolve(state),
    commit: (rows, next) => {
      let added = 0;
      for (const row of rows) {
        if (stored.has(row.event.id)) continue;
        stored.set(row.event.id, row);
        added++;
      }
      if (next) state = next;
      return Promise.resolve(added);
    },
  };
  return { ports, stored, ids: () => new Set(stored.keys()), state: () => state };
}
