/** How long an account learns before its findings count. */
import { DAY, clamp } from '../../time.ts';
import type { PastData } from './past-data.ts';

const LEARN_DAYS = 14;
const LEARN_EVENTS = 50;
/** An account with few events learns twice as long, not for ever. */
const LONGEST = 2 * LEARN_DAYS * DAY;

/** Until when the account learns, in milliseconds since the epoch; infinite while it has no event. */
export function learnedAt({ earliest }: PastData): number {
  const first = earliest[0] ?? Infinity;
  return clamp(earliest[LEARN_EVENTS - 1] ?? Infinity, first + LEARN_DAYS * DAY, first + LONGEST);
}

/** Keeps the times of the first events. */
export function keepEarliest({ earliest }: PastData, at: number): void {
  if (at >= (earliest[LEARN_EVENTS - 1] ?? Infinity)) return;
  const place = earliest.findLastIndex((time) => time <= at) + 1;
  earliest.splice(place, 0, at);
  if (earliest.length > LEARN_EVENTS) earliest.pop();
}

export interface Progress {
  readonly isLearning: boolean;
  readonly days: number;
  readonly ofDays: number;
  readonly events: number;
  readonly ofEvents: number;
}

/** How far learning has come, as in "learning 6/14 days". */
export function learningProgress(data: PastData, now: number): Progress {
  const days = clamp(Math.floor((now - (data.earliest[0] ?? now)) / DAY), 0, LEARN_DAYS);
  return {
    isLearning: now < learnedAt(data),
    days,
    ofDays: LEARN_DAYS,
    events: data.earliest.length,
    ofEvents: LEARN_EVENTS,
  };
}
