/** What the explorer found: the answers to its query, kept up with the archive without moving what somebody looks at. */
import { type ReadonlySignal, batch, computed, createModel, effect, signal } from '@preact/signals';
import { whenIdle } from '../browser/spare-time.ts';
import { revisionStore } from '../browser/storage.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import type { Counts, ExploreEngine, Found, HeadsSpec, Later, ListHeads, News } from '../explore/explore.ts';
import type { Query } from '../query/query.ts';
import { type Clock, MINUTE } from '../time.ts';
import type { Zone } from '../zone.ts';
import { type Learn, RowsModel } from './rows-model.ts';
import type { WatchModel } from './watch-model.ts';

interface Result {
  readonly found: Found;
  /** As they are asked for now. */
  readonly heads: ListHeads;
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

/** In milliseconds: before anybody sees that it was late. */
const SOON = 50;

/** How many rows there are: what is held back is none. */
const shownOf = ({ count, held }: Found): number => count - held.length;

export const SearchModel = createModel(({ engine, watch, query, zone, news, learn, clock }: Parts) => {
  const result = signal<Result | null>(null);
  const fault = signal<ProblemFacts | null>(null);
  const counts = signal<Counts | null>(null);
  const stopped = signal(false);
  const fail = (error: unknown) => {
    fault.value = factsOf(error);
  };
  const rows = new RowsModel(engine, learn, fail);
  /** Answers of a search that was overtaken are dropped. */
  let generation = 0;
  let running = false;
  let changed = false;
  /** The query as the rest of the page shows it: new with the answer, so that both are drawn at once, or soon where that takes long. */
  const shownQuery = signal(query.peek());
  effect(() => {
    const next = query.value;
    const timer = setTimeout(() => {
      shownQuery.value = next;
    }, SOON);
    return () => clearTimeout(timer);
  });
  const asked = computed<HeadsSpec>(() => ({ zone: zone.value, news: news.value }));

  function take(found: Found, hold: Later | null, heads: HeadsSpec, onShown: () => void): void {
    const begun = found.ends && { after: found.newest, ...found.ends };
    const next = { found, heads: found.heads, hold: begun && { ...begun, ...hold, to: begun.to } };
    batch(() => {
      result.value = next;
      shownQuery.value = query.peek();
      rows.begin(found.search, shownOf(found), found.top);
      onShown();
    });
    if (heads !== asked.peek()) void recount(next);
  }

  /**
   * @param hold what stays held back; null to begin anew. @param whole whether the present rows stay until all was looked at.
   * @param onShown is called together with the first answer.
   */
  async function run(hold: Later | null, whole: boolean, onShown = () => {}): Promise<void> {
    const mine = ++generation;
    [running, changed] = [true, false];
    stopped.value = false;
    let first = onShown;
    const heads = asked.peek();
    const [accounts, now] = [watch.accounts.peek(), clock()];
    const spec = { accounts, query: query.peek(), now, hold: hold ?? undefined, whole, heads, counts: true };
    let latest: Found | null = null;
    const show = () => {
      if (latest && mine === generation) take(latest, hold, heads, first);
      latest = null;
      first = () => {};
    };
    const onFound = (found: Found) => {
      latest = found;
      // The page is drawn for the first time with all its parts; from then on rows wait for nothing.
      if (counts.peek()) show();
    };
    const onCounted = (counted: Counts) => {
      if (counts.peek()) void count(counted, mine);
      else
        batch(() => {
          counts.value = counted;
          show();
        });
    };
    try {
      await engine.search(spec, onFound, onCounted);
      if (mine === generation) fault.value = null;
    } catch (error) {
      if (mine === generation) fail(error);
    } finally {
      if (mine === generation) running = false;
    }
    if (mine === generation && changed) await refresh();
  }

  /** The rows are painted first. */
  async function count(counted: Counts, search: number): Promise<void> {
    await whenIdle();
    if (search !== generation) return;
    counts.value = counted;
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
    const spec = asked.peek();
    const heads = await engine.heads(before.found.search, spec);
    if (heads && result.peek() === before && spec === asked.peek()) result.value = { ...before, heads };
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
    void asked.value;
    const before = result.peek();
    if (before) void recount(before);
  });

  const found = computed(() => result.value?.found ?? null);
  return {
    rows,
    fault,
    stopped,
    found,
    counts,
    shownQuery,
    /** How many rows there are: without what is held back. */
    shown: computed(() => (found.value ? shownOf(found.value) : 0)),
    held: computed(() => found.value?.held ?? []),
    days: computed(() => result.value?.heads.days ?? []),
    news: computed(() => result.value?.heads.news ?? null),
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
