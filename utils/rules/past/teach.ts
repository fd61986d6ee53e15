/** How events become a past. */
import { DAY } from '../../time.ts';
import type { RuleEvent } from '../event.ts';
import { keepEarliest, learnedAt } from './learning.ts';
import { type Pupil, teachEvent } from './lessons.ts';
import type { PastData } from './past-data.ts';
import { addSighting } from './runs.ts';

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

/** @param events that the past does not know yet. */
export function teach(data: PastData, events: Iterable<RuleEvent>): Shift {
  const moments = new Set<number>();
  const learnt = learnedAt(data);
  const pupil: Pupil = {
    see(kind, value, at) {
      const key = `${kind} ${value}`;
      const runs = data.runs.get(key);
      if (!runs) data.runs.set(key, [at, at]);
      else for (const start of addSighting(runs, at, MOMENTS.has(kind) ? 0 : RUN_GAP)) moments.add(start);
    },
    count(series, slot) {
      let slots = data.counts.get(series);
      if (!slots) data.counts.set(series, (slots = new Map()));
      slots.set(slot, (slots.get(slot) ?? 0) + 1);
    },
  };
  for (const event of events) {
    teachEvent(event, pupil);
    keepEarliest(data, event.at);
    data.newest = Math.max(data.newest, event.at);
  }
  const now = learnedAt(data);
  return { moments: [...moments], relearnt: now < learnt ? { from: now, to: learnt } : null };
}
