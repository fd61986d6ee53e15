/** How events become a past. */
import { DAY } from '../../time.ts';
import type { RuleEvent } from '../event.ts';
import { keepEarliest, learnedAt } from './learning.ts';
import { type Sighting, detailsOf, lessonsOf, likenessOf } from './lessons.ts';
import type { PastData } from './past-data.ts';
import { addSighting, startOf } from './runs.ts';

/** What new events may have changed about what was judged before. */
export interface Shift {
  /** Moments at which something was first seen, or seemed to be. */
  readonly moments: readonly number[];
  /** The stretch in which the account was thought to learn, and no longer is. */
  readonly relearnt: { readonly from: number; readonly to: number } | null;
}

/** Runs are kept this exactly: no rule's history is shorter. */
const RUN_GAP = 7 * DAY;
/** Kinds of which every single moment is kept. */
const MOMENTS = new Set(['allowed', 'removed', 'left', 'back']);

interface Lesson {
  readonly runs: readonly number[][];
  readonly tallies: readonly { readonly slots: Map<number, number>; readonly slotOf: (at: number) => number }[];
}

/** What events teach that are alike is looked up once. */
const LESSONS = new WeakMap<PastData, Map<string, Lesson>>();
const MOST_LESSONS = 5000;

/** @param events that the past does not know yet. */
export function teach(data: PastData, events: Iterable<RuleEvent>): Shift {
  const moments = new Set<number>();
  const learnt = learnedAt(data);
  const alike = LESSONS.get(data) ?? new Map<string, Lesson>();
  LESSONS.set(data, alike);
  if (alike.size > MOST_LESSONS) alike.clear();

  function see(runs: number[], at: number, gap: number): void {
    for (const start of addSighting(runs, at, gap)) moments.add(start);
  }

  /** A key is new or not by what other events of its type had before. */
  function seeLate({ type, at }: RuleEvent): void {
    for (const [key, runs] of data.runs) {
      if (!key.startsWith(`shape ${type} `)) continue;
      for (const [place, start] of runs.entries()) if (place % 2 === 0 && start > at) moments.add(start);
    }
  }

  function prepare(event: RuleEvent): Lesson {
    const { sightings, tallies } = lessonsOf(event);
    return {
      runs: sightings.map((sighting) => runsOf(data, sighting)),
      tallies: tallies.map(([series, slotOf]) => ({ slots: placeIn(data.counts, series, newMap), slotOf })),
    };
  }

  for (const event of events) {
    const { at } = event;
    const likeness = likenessOf(event);
    const { runs, tallies } = placeIn(alike, likeness, () => prepare(event));
    const isLate = at < data.newest;
    for (const run of runs) see(run, at, RUN_GAP);
    for (const { slots, slotOf } of tallies) slots.set(slotOf(at), (slots.get(slotOf(at)) ?? 0) + 1);
    const details = detailsOf(event);
    for (const detail of details) see(runsOf(data, detail), at, MOMENTS.has(detail[0]) ? 0 : RUN_GAP);
    const shapes: Sighting[] = details.filter(([kind]) => kind === 'shape');
    const isBegun = (sighting: Sighting) => startOf(runsOf(data, sighting), at, RUN_GAP) === at;
    if (isLate && [['type', event.type] as const, ...shapes].some(isBegun)) seeLate(event);
    keepEarliest(data, at);
    data.newest = Math.max(data.newest, at);
  }
  const now = learnedAt(data);
  return { moments: [...moments], relearnt: now < learnt ? { from: now, to: learnt } : null };
}

function runsOf(data: PastData, [kind, value]: Sighting): number[] {
  return placeIn(data.runs, `${kind} ${value}`, () => new Array<number>());
}

const newMap = () => new Map<number, number>();

function placeIn<T>(map: Map<string, T>, key: string, create: () => T): T {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = create()));
  return value;
}
