/** Which of the shown period is stored completely, for the accounts in view. */
import { type ReadonlySignal, computed, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import { revisionStore } from '../browser/storage.ts';
import type { SyncState } from '../sync/state.ts';
import { type Cover, coverOf } from '../watch/cover.ts';
import type { SearchModel } from './search-model.ts';

/** @param accounts those whose events the query may find. */
export const CoverModel = createModel(
  (archive: ArchiveReader, accounts: ReadonlySignal<readonly string[]>, search: SearchModel) => {
    const states = signal<readonly SyncState[]>([]);

    async function read(ids: readonly string[]): Promise<void> {
      const found = await Promise.all(ids.map((id) => archive.syncState(id)));
      if (ids === accounts.peek()) states.value = found.filter((state) => state !== null);
    }

    effect(() => revisionStore.watch(() => void read(accounts.peek())));
    effect(() => void read(accounts.value));

    return {
      parts: computed<readonly Cover[]>(() => {
        const histogram = search.counts.value?.histogram;
        if (!histogram) return [];
        const { from, step, counts } = histogram;
        return coverOf(states.value, from, from + step * counts.info.length);
      }),
    };
  },
);
export type CoverModel = InstanceType<typeof CoverModel>;
