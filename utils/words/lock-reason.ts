/** Since when the vault is locked, and why: for the badge's title and the locked pages. */
import { countOf, exactSpan } from '../format.ts';
import type { CaughtUp, Locked } from '../watch/lock.ts';

const REASONS: Record<Locked['why'], string> = {
  person: 'by you',
  screen: 'with the screen',
  idle: 'after a time without use',
  clock: 'because this computer’s clock was set back',
  restart: 'because the browser was closed',
  update: 'because the extension was updated',
};

/** @param moment how to write the time, in UTC. */
export function lockedSince(locked: Locked | null, moment: (time: number) => string): string {
  return locked ? `Locked since ${moment(locked.at)} UTC, ${REASONS[locked.why]}.` : 'Locked.';
}

/** `37 events from the 3 h 12 min you were locked` */
export function caughtUpWords({ events, since, until }: CaughtUp): string {
  return `${events === 0 ? 'No new event' : countOf(events, 'event')} from the ${exactSpan(until - since)} you were locked`;
}
