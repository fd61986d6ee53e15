import { countOf, exactSpan } from '../format.ts';
import type { CaughtUp } from '../watch/lock.ts';

/** `37 events from the 3 h 12 min you were locked` */
export function caughtUpWords({ events, since, until }: CaughtUp): string {
  return `${events === 0 ? 'No new event' : countOf(events, 'event')} from the ${exactSpan(until - since)} you were locked`;
}
