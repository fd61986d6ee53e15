/** What the toolbar shows. Computed from what is stored, never counted up, so that it cannot drift. */
import { type Severity, worseOf } from '../audit/catalogue.ts';
import type { Status } from './status.ts';

/** A name of a colour token: the worst severity of what is counted, or none. */
export type BadgeGround = Severity | 'off';

export interface Badge {
  readonly text: string;
  readonly ground: BadgeGround;
  /** The eye is closed: somebody is not being watched. */
  readonly blind: boolean;
}

/** An unread event that counts, with what makes it as severe as it is. */
export interface Counted {
  readonly severity: Severity;
  /** Of its type, or of the rule that found it. */
  readonly title: string;
}

const LARGEST_COUNT = 99;

export const LOCK_BADGE: Badge = { text: 'lock', ground: 'off', blind: true };

/**
 * @param statuses of all accounts, the sample's too.
 * @param counted the unread events that count.
 */
export function deriveBadge(statuses: readonly Status[], counted: readonly Pick<Counted, 'severity'>[]): Badge {
  const watched = statuses.filter(({ kind }) => kind !== 'sample' && kind !== 'archive' && kind !== 'paused');
  if (watched.some(({ kind }) => kind === 'attention')) return { text: '!', ground: 'critical', blind: true };
  if (isOff(statuses, watched)) return { text: 'off', ground: 'off', blind: true };
  if (counted.length > 0) return { text: countText(counted.length), ground: worst(counted), blind: false };
  if (watched.length === 0) return { text: '+', ground: 'off', blind: true };
  if (watched.some(isUnchecked)) return { text: '…', ground: 'off', blind: false };
  if (statuses.some(({ kind }) => kind === 'paused')) return { text: 'off', ground: 'off', blind: true };
  return { text: '', ground: 'off', blind: false };
}

function isOff(statuses: readonly Status[], watched: readonly Status[]): boolean {
  const allPaused = watched.length === 0 && statuses.some(({ kind }) => kind === 'paused');
  return (
    allPaused || watched.some((status) => status.kind === 'offline' || (status.kind === 'failing' && status.blind))
  );
}

/** Nothing is known of it yet: empty would say that nothing is new. */
function isUnchecked(status: Status): boolean {
  return status.kind === 'first' || (status.kind === 'failing' && status.goodAt === null);
}

function countText(count: number): string {
  return count > LARGEST_COUNT ? `${LARGEST_COUNT}+` : `${count}`;
}

function worst(counted: readonly Pick<Counted, 'severity'>[]): Severity {
  return counted.reduce<Severity>((a, b) => worseOf(a, b.severity), 'info');
}
