/** The event types that can be chosen, and how many events of each there were lately. */
import { computed, createModel, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import { KNOWN_TYPES } from '../audit/catalogue.ts';
import { DAY } from '../time.ts';
import type { FeedModel } from './feed-model.ts';
import type { WatchModel } from './watch-model.ts';

/** The counts beside the types reach this far back. */
export const COUNTED_DAYS = 7;

export const TypesModel = createModel((archive: ArchiveReader, watch: WatchModel, feed: FeedModel) => {
  const counts = signal<ReadonlyMap<string, number>>(new Map());

  /** What the API lists, else what we know; and whatever else has been seen, since lists lag behind the service. */
  const all = computed<readonly string[]>(() => {
    const listed = feed.inScope.value.flatMap((account) => watch.types.value[account]?.types ?? []);
    const seen = feed.events.value.map(({ type }) => type);
    return [...new Set([...(listed.length > 0 ? listed : KNOWN_TYPES), ...seen, ...counts.value.keys()])];
  });

  return {
    all,
    counts,
    async count(): Promise<void> {
      const since = watch.now.peek() - COUNTED_DAYS * DAY;
      counts.value = await archive.countTypes(feed.inScope.peek(), since);
    },
  };
});
export type TypesModel = InstanceType<typeof TypesModel>;
