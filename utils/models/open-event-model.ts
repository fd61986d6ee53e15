/** The event whose details are open: what it says, and where it stands among those found. */
import { computed, createModel, effect, signal } from '@preact/signals';
import type { ArchiveReader } from '../archive/archive.ts';
import { type EventKey, type StoredEvent, keyOf } from '../audit/event.ts';
import type { ExploreEngine, Found } from '../explore/explore.ts';
import type { GridModel } from './grid-model.ts';
import type { QueryModel } from './query-model.ts';
import type { SearchModel } from './search-model.ts';

interface Parts {
  readonly archive: ArchiveReader;
  readonly engine: ExploreEngine;
  readonly query: QueryModel;
  readonly search: SearchModel;
  readonly grid: GridModel;
}

export const OpenEventModel = createModel(({ archive, engine, query, search, grid }: Parts) => {
  /** Null while it is read; `missing` where the archive has no such event. */
  const event = signal<StoredEvent | 'missing' | null>(null);
  /** The row of the table that it stands in; null where it stands in none. */
  const place = signal<number | null>(null);
  /** Whether the table shall show it once its place is known: it came with the address, not by a click on its row. */
  let isSought = true;

  async function read(key: EventKey): Promise<void> {
    const found = await archive.get(...key).catch(() => null);
    if (query.event.peek() === key) event.value = found ?? 'missing';
  }

  async function find(key: EventKey, found: Found): Promise<void> {
    const index = await engine.indexOf(found.search, key).catch(() => null);
    if (query.event.peek() !== key || search.found.peek() !== found) return;
    place.value = index;
    if (index === null || !isSought) return;
    isSought = false;
    grid.go(index);
  }

  effect(() => {
    const { value: key } = query.event;
    event.value = null;
    if (key) void read(key);
  });

  effect(() => {
    void query.travelled.value;
    isSought = true;
  });

  effect(() => {
    const [key, found] = [query.event.value, search.found.value];
    if (!key || !found) {
      place.value = null;
      return;
    }
    void find(key, found);
  });

  async function openRow(row: number): Promise<void> {
    // The next step begins here, also where it comes before this one is read.
    place.value = row;
    const [found] = await search.rows.events(row, row + 1);
    if (!found) {
      place.value = null;
      return;
    }
    isSought = false;
    query.open(keyOf(found));
    grid.go(row);
  }

  return {
    row: computed(() => place.value),
    isMissing: computed(() => event.value === 'missing'),

    event: computed(() => (event.value === 'missing' ? null : event.value)),

    /** Shows the details of an event, wherever it was found. */
    show(shown: StoredEvent): void {
      isSought = true;
      query.open(keyOf(shown));
    },

    openRow,

    /** The event above or below it. */
    async step(by: 1 | -1): Promise<void> {
      const row = (place.peek() ?? grid.current.peek()) + by;
      if (place.peek() !== null && row >= 0 && row < grid.list.peek().rows) await openRow(row);
    },

    close: () => query.open(null),
  };
});
export type OpenEventModel = InstanceType<typeof OpenEventModel>;
