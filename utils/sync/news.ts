import type { AuditEvent } from '../audit/event.ts';
import { OVERLAP } from './plan.ts';

/** An event on its way into the archive. */
export interface NewEvent {
  readonly event: AuditEvent;
  readonly unread: boolean;
}

export interface NewsContext {
  /** When the account was added, on the server's clock as far as it was known. */
  readonly addedAt: number;
  /** The last complete check; null before the first. */
  readonly goodAt: number | null;
  /** Whether this is a first look at the account, or a look after the archive was lost. */
  readonly firstLook: boolean;
}

/**
 * Whether an event that was just stored for the first time is news to the person. A poll's finds are, unless they are older
 * than the account's place here (late arrivals within the overlap still count). A first look reads history: only what
 * happened after the account was added, or after the last good check before the archive was lost, is news.
 */
export function isNews({ time }: AuditEvent, { addedAt, goodAt, firstLook }: NewsContext): boolean {
  if (firstLook) return time !== null && time >= (goodAt ?? addedAt);
  return time === null || time >= addedAt - OVERLAP;
}
