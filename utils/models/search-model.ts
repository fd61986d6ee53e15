/** What the explorer found: the answers to its query, kept up with the archive without moving what somebody looks at. */
import { type ReadonlySignal, batch, computed, createModel, effect, signal } from '@preact/signals';
import { revisionStore } from '../browser/storage.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import type { ExploreEngine, Found, Later } from '../explore/explore.ts';
import type { Query } from '../query/query.ts';
import { type Clock, MINUTE } from '../time.ts';
import type { Zone } from '../zone.ts';
import { type ListHeads, readHeads, shownOf } from './list-heads.ts';
import { type Learn, RowsModel } from './rows-model.ts';
import type { News } from './unread-model.ts';
import type { WatchModel } from './watch-model.ts';

interface Result extends ListHeads {
  readonly found: Found;
  /** What comes later is held back; null while there is nothing that it could move. */
  readonly hold: Later | null;
}

interface Parts {
  readonly engine: ExploreEngine;
  readonly watch: WatchModel;
  readonly query: ReadonlySignal<Query>;
  readonly zone: ReadonlySignal<Zone>;
  readonly news: ReadonlySignal<News | null>;
  readonly learn: Learn;
  readonly clock: Clock;
}

export const SearchModel = createModel(({ engine, watch, query, zone, news, learn, clock }: Parts) => {
  const result = signal<Result | null>(null);
  const fault = signal<ProblemFacts | null>(null);
  const stopped = signal(false);
  const fail = (error: unknown) => {
    fault.value = factsOf(error);
  };
  const rows = new RowsModel(engine, learn, fail);
  /** Answers of a search that was overtaken are dropped. */
  let generation = 0;
  let running = false;
  let changed = false;

  function headsOf(found: Found): Promise<ListHeads> {
    const ids = watch.accounts.peek().map(({ id }) => id);
    return readHeads(engine, found, zone.peek(), ids, news.peek());
  }

  async function take(mine: number, found: Found, hold: Later | null, onShown: () => void): Promise<void> {
    const heads = await headsOf(found);
    // What it found since is told by the answer that comes after this one.
    if (mine !== generation || (result.peek()?.found.search ?? -1) > found.search) return;
    const begun = heads.ends && { after: found.newest, ...heads.ends };
    batch(() => {
      result.value = { found, ...heads, hold: begun && { ...begun, ...hold, to: begun.to } };
      rows.begin(found.search, shownOf(found));
      onShown();
    });
  }

  /**
   * @param hold what stays held back; null to begin anew. @param whole whether the present rows stay until all was looked at.
   * @param onShown is called together with the first answer.
   */
  async function run(hold: Later | null, whole: boolean, onShown = () => {}): Promise<void> {
    const mine = ++generation;
    [running, changed] = [true, false];
    stopped.value = false;
    let last: Promise<void> = Promise.resolve();
    let first = onShown;
    const spec = { accounts: watch.accounts.peek(), query: query.peek(), now: clock(), hold: hold ?? undefined, whole };
    try {
      await engine.search(spec, (found) => {
        const tell = first;
        first = () => {};
        last = last.then(() => take(mine, found, hold, tell));
      });
      await last;
      if (mine === generation) fault.value = null;
    } catch (error) {
      if (mine === generation) fail(error);
    } finally {
      if (mine === generation) running = false;
    }
    if (mine === generation && changed) await refresh();
  }

  /** Searches again after the archive changed. A search that is running comes to its end first. */
  async function refresh(): Promise<void> {
    changed = true;
    if (running) return;
    const hold = result.peek()?.hold ?? null;
    await run(hold, hold !== null);
  }

  /** The same events under other heads. */
  async function recount(before: Result): Promise<void> {
    const heads = await headsOf(before.found);
    if (result.peek() === before) result.value = { ...before, ...heads };
  }

  effect(() => revisionStore.watch(() => void refresh()));

  const isRelative = computed(() => query.value.some((term) => 'at' in term && term.at.kind === 'relative'));
  /** A range that ends now moves on. */
  const minute = computed(() => (isRelative.value ? Math.floor(watch.now.value / MINUTE) : 0));
  effect(() => {
    if (minute.value > 0 && result.peek()) void refresh();
  });

  effect(() => {
    void query.value;
    void watch.accounts.value;
    void run(null, false);
  });

  effect(() => {
    void zone.value;
    void news.value;
    const before = result.peek();
    if (before) void recount(before);
  });

  const found = computed(() => result.value?.found ?? null);
  return {
    rows,
    fault,
    stopped,
    found,
    /** How many rows there are: without what is held back. */
    shown: computed(() => (found.value ? shownOf(found.value) : 0)),
    held: computed(() => found.value?.held ?? []),
    days: computed(() => result.value?.days ?? []),
    news: computed(() => result.value?.news ?? null),
    searching: computed(() => (found.value?.looked ?? 0) < 1 && !stopped.value),

    /**
     * Shows what was held back.
     * @param onShown is called together with it, with the rows that each of these events came in above.
     */
    release(onShown: (above: readonly number[]) => void): void {
      const { found: before, hold } = result.peek() ?? {};
      if (before && hold) void run({ ...hold, after: before.newest, to: Infinity }, false, () => onShown(before.held));
    },

    /** Leaves it at what was found so far. */
    stop(): void {
      stopped.value = true;
      engine.stop();
    },
  };
});
export type SearchModel = InstanceType<typeof SearchModel>;
