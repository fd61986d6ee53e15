/** What the explorer found: the answers to its query, kept up with the archive without moving what somebody looks at. */
import { type ReadonlySignal, batch, computed, createModel, effect, signal } from '@preact/signals';
import { type EventKey, keyOf } from '../audit/event.ts';
import { revisionStore } from '../browser/storage.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import type { ExploreEngine, Found } from '../explore/explore.ts';
import type { Query } from '../query/query.ts';
import { type Clock, MINUTE } from '../time.ts';
import { type Zone, dayStarts } from '../zone.ts';
import { type Learn, RowsModel } from './rows-model.ts';
import type { WatchModel } from './watch-model.ts';

/** Where a day begins in the list. */
export interface DayHead {
  readonly row: number;
  /** The moment of its midnight. */
  readonly time: number;
}

/** Ten years of days; a list that reaches back further has no heads there. */
const MOST_DAYS = 3653;

interface Result {
  readonly found: Found;
  readonly days: readonly DayHead[];
  /** So many rows at the top came after the person began to look: they are held back. */
  readonly held: number;
}

export const SearchModel = createModel(
  (
    engine: ExploreEngine,
    watch: WatchModel,
    query: ReadonlySignal<Query>,
    zone: ReadonlySignal<Zone>,
    learn: Learn,
    clock: Clock,
  ) => {
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

    async function daysOf({ search, count }: Found): Promise<DayHead[]> {
      const [[newest], [oldest]] = await Promise.all([
        engine.rows(search, 0, 1),
        engine.rows(search, count - 1, count),
      ]);
      if (!newest || !oldest) return [];
      const starts = dayStarts(oldest.at, newest.at, zone.peek(), MOST_DAYS);
      const ends = await engine.countSince(search, starts);
      const heads = starts.map((time, day) => ({ time, row: ends[day - 1] ?? 0, end: ends[day] ?? 0 }));
      return heads.filter(({ row, end }) => end > row);
    }

    async function take(mine: number, found: Found, top: EventKey | null): Promise<void> {
      const [days, place] = await Promise.all([daysOf(found), top ? engine.indexOf(found.search, top) : 0]);
      // What it found since is told by the answer that comes after this one.
      if (mine !== generation || (result.peek()?.found.search ?? -1) > found.search) return;
      batch(() => {
        result.value = { found, days, held: place ?? 0 };
        rows.begin(found.search, found.count);
      });
    }

    /** @param top the event that stays at the top; null to begin anew. */
    async function run(top: EventKey | null): Promise<void> {
      const mine = ++generation;
      [running, changed] = [true, false];
      stopped.value = false;
      let last: Promise<void> = Promise.resolve();
      const spec = { accounts: watch.accounts.peek(), query: query.peek(), now: clock() };
      try {
        await engine.search(spec, (found) => {
          last = last.then(() => take(mine, found, top));
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
      const { held = 0, found } = result.peek() ?? {};
      const [top] = found && found.count > 0 ? await rows.events(held, held + 1).catch(() => []) : [];
      if (!running) await run(top ? keyOf(top) : null);
    }

    /** The same events, in the days of another zone. */
    async function recount(before: Result): Promise<void> {
      const days = await daysOf(before.found);
      if (result.peek() === before) result.value = { ...before, days };
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
      void run(null);
    });

    effect(() => {
      void zone.value;
      const before = result.peek();
      if (!before) return;
      void recount(before);
    });

    return {
      rows,
      fault,
      stopped,
      found: computed(() => result.value?.found ?? null),
      held: computed(() => result.value?.held ?? 0),
      /** Heads of the rows that are shown, which begin behind those that are held back. */
      days: computed(() => {
        const { days, held } = result.value ?? { days: [], held: 0 };
        const next = (index: number) => days[index + 1]?.row ?? Infinity;
        const shown = days.filter((_day, index) => next(index) > held);
        return shown.map(({ row, time }) => ({ time, row: Math.max(0, row - held) }));
      }),
      searching: computed(() => (result.value?.found.looked ?? 0) < 1 && !stopped.value),

      /** Shows what was held back. */
      release(): void {
        if (result.value) result.value = { ...result.value, held: 0 };
      },

      /** Leaves it at what was found so far. */
      stop(): void {
        stopped.value = true;
        engine.stop();
      },
    };
  },
);
export type SearchModel = InstanceType<typeof SearchModel>;
