/** The explorer's models over an archive in memory, with the engine that the page has in its worker. */
import { onTestFinished, vi } from 'vitest';
import { createArchive } from '../../utils/archive/create-archive.ts';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { accountsStore, revisionStore } from '../../utils/browser/storage.ts';
import { createExploreEngine } from '../../utils/explore/engine.ts';
import { createExplorerModels } from '../../utils/models/explorer-models.ts';
import { stubAddress } from './address.ts';
import { NOW, buildEvent } from './build-event.ts';
import { buildAccount } from './build-watch.ts';
import { connectHere, stepOf } from './archive.ts';

/** @param events of the account "Production". @param hash what the address says. */
export async function openExplorer(events: readonly StoredEvent[], hash = '') {
  vi.stubGlobal('requestIdleCallback', queueMicrotask);
  const address = stubAddress(hash);
  const archive = createArchive();
  await accountsStore.set([buildAccount()]);
  await archive.commit('production', stepOf(events));
  let now = NOW;
  const ask = vi.fn(() => Promise.resolve());
  const models = await createExplorerModels(
    archive,
    () => createExploreEngine(connectHere()),
    ask as never,
    () => NOW,
    () => true,
  );
  onTestFinished(() => {
    const { watch, query, search, grid, unread, open, timeline, live } = models;
    for (const model of [watch, query, search, grid, unread, open, timeline, live]) model[Symbol.dispose]();
  });
  await vi.waitFor(() => {
    if (!models.search.found.value) throw new Error('Nothing was found yet');
  });

  return {
    ...models,
    address,
    ask,
    /** Stores more events, as the background does. */
    add: async (more: readonly StoredEvent[]): Promise<void> => {
      await archive.commit('production', stepOf(more, { seenAt: ++now, unread: true }));
      await revisionStore.update((revision) => revision + 1);
    },
    /** The ids of the first rows, as far as they were read. */
    ids: (count: number) => Array.from({ length: count }, (_, row) => models.grid.rowAt(row)?.told?.event.id ?? null),
  };
}

/** So many events, a minute apart, the newest at `NOW`; the id of each is its number. */
export function minutely(count: number, parts: Partial<StoredEvent> = {}): StoredEvent[] {
  return Array.from({ length: count }, (_, index) =>
    buildEvent({ id: `e${index}`, time: NOW - index * 60_000, ...parts }),
  );
}
