/** A list of events cut into days, with the line between what is new and what is not. */
import { utcDay } from '../time.ts';
import { type StoredEvent, listTime } from './event.ts';

/** Something to show above an event. */
export interface Divider {
  /** The first event of this UTC day in the list. */
  readonly day: boolean;
  /** How many events above it are new, if none below is; null where the line does not belong. */
  readonly newAbove: number | null;
}

/**
 * @param events newest first.
 * @param isNew the events that were news when the list was opened or came since: the line stays put while they are read.
 */
export function divide(events: readonly StoredEvent[], isNew: (event: StoredEvent) => boolean): Divider[] {
  const firstOld = events.findLastIndex(isNew) + 1;
  const news = events.filter(isNew).length;
  return events.map((event, index) => {
    const above = events[index - 1];
    const day = !above || utcDay(listTime(above)) !== utcDay(listTime(event));
    return { day, newAbove: index === firstOld && index > 0 ? news : null };
  });
}
