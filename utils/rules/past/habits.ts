/** When and through what somebody usually works: counted by the week, learnt from the thirteen whole weeks before. */
import { DAY, HOUR } from '../../time.ts';
import { type RuleEvent, isByApi } from '../event.ts';
import type { Past } from './past.ts';

const WEEK = 7 * DAY;
const WEEKS = 13;
/** How long a week matters after it began, in milliseconds. */
export const HABIT_SPAN = (WEEKS + 1) * WEEK;
/** Of each week 24 hours of the day and 7 days. */
const SLOTS = 31;
const HOURS = 24;
/** What there is to shift between (Vonage documentation, 2026-11). */
const SOURCES = ['CD', 'DEVAPI'] as const;
/** Fewer events make no habit. */
const FEWEST = 30;
/** What is rarer than this is no habit. */
const RARE = 0.02;

export function weekOf(at: number): number {
  return Math.floor(at / WEEK);
}

/** The hour of the day, UTC, as a slot of a series. */
export function hourSlot(at: number): number {
  return weekOf(at) * SLOTS + (Math.floor(at / HOUR) % HOURS);
}

/** The day of the week, likewise. */
export function weekdaySlot(at: number): number {
  return weekOf(at) * SLOTS + HOURS + (Math.floor(at / DAY) % 7);
}

/**
 * Whether a person did this at an hour or on a weekday at which they hardly ever do anything; the account's own hours stand in
 * for somebody who has no habits yet. Never for programs. An hour to either side is no difference, for clocks that change.
 */
export function isOffHours(event: RuleEvent, past: Past): boolean {
  if (!event.user || isByApi(event)) return false;
  const own = habitsOf(event.user, event.at, past);
  const habits = own.total >= FEWEST ? own : habitsOf(null, event.at, past);
  if (habits.total < FEWEST) return false;
  const start = weekOf(event.at) * SLOTS;
  const hour = hourSlot(event.at) - start;
  const around = [-2, -1, 0, 1, 2].map((shift) => (hour + shift + HOURS) % HOURS);
  const near = sum(around.map((each) => habits.slots[each] ?? 0));
  const day = habits.slots[weekdaySlot(event.at) - start] ?? 0;
  return Math.min(near, day) < RARE * habits.total;
}

/** @param user null: everybody. */
function habitsOf(user: string | null, at: number, past: Past): { slots: number[]; total: number } {
  const week = weekOf(at);
  return past.ask('habit', user ?? '', week * WEEK, () => {
    const slots = Array.from({ length: SLOTS }, () => 0);
    const series = user === null ? 'habit' : `habit ${user}`;
    const start = (week - WEEKS) * SLOTS;
    const counted = past.slots(series, start, week * SLOTS);
    for (let pair = 0; pair < counted.length; pair += 2) {
      const place = ((counted[pair] ?? 0) - start) % SLOTS;
      slots[place] = (slots[place] ?? 0) + (counted[pair + 1] ?? 0);
    }
    return { slots, total: sum(slots.slice(0, HOURS)) };
  });
}

/**
 * The source that a user or a type nearly always came from in the weeks before; null where there is none, or too little to say.
 * @param share from 0 to 1: how nearly. @param fewest so many events at least.
 */
export function usualSource(what: string, at: number, past: Past, share: number, fewest: number): string | null {
  const week = weekOf(at);
  return past.ask('source', what, week * WEEK, () => countSource(what, week, past, share, fewest));
}

function countSource(what: string, week: number, past: Past, share: number, fewest: number): string | null {
  const counts = SOURCES.map((source) => sum(past.counts(`source ${what} ${source}`, week - WEEKS, week)));
  const total = sum(counts);
  const main = counts.findIndex((count) => count >= share * total);
  return total >= fewest ? (SOURCES[main] ?? null) : null;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
