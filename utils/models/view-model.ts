/** What the popup shows besides the list: an event's details, a passing word, the list of keys. */
import { computed, createModel, signal } from '@preact/signals';
import { SECOND } from '../time.ts';
import type { FeedItem, FeedModel } from './feed-model.ts';
import { forgetAfter } from './forget-after.ts';

/** Long enough to read a few words. */
const PASSING = 4 * SECOND;

export const ViewModel = createModel((feed: FeedModel) => {
  const selectedKey = signal<string | null>(null);
  const passing = signal<string | null>(null);
  const showsKeys = signal(false);

  /** Stays what it was while the list changes under it; gone when the event leaves the list. */
  const selected = computed<FeedItem | null>(
    () => feed.items.value.find(({ key }) => key === selectedKey.value) ?? null,
  );

  forgetAfter(passing, PASSING);

  return {
    selected,
    passing,
    showsKeys,

    open(item: FeedItem): void {
      selectedKey.value = item.key;
    },

    close(): void {
      selectedKey.value = null;
    },

    /** The event above or below the one whose details are shown. */
    step(by: 1 | -1): void {
      const { value: items } = feed.items;
      const next = items[items.findIndex(({ key }) => key === selectedKey.value) + by];
      if (next) selectedKey.value = next.key;
    },

    /** Says something for a few seconds. */
    say(words: string): void {
      passing.value = words;
    },
  };
});
export type ViewModel = InstanceType<typeof ViewModel>;
