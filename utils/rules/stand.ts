/** Where findings stand. Apart from how they are stored, which takes a schema to check. */
import type { StoredFinding } from './stored-finding.ts';

/** Open · still learnt from, history, expected, excepted or snoozed: listed, and nobody is told · closed. */
export type Stand = 'open' | 'late' | 'learning' | 'expected' | 'excepted' | 'snoozed' | 'closed';

type Standing = Pick<StoredFinding, 'late' | 'learning' | 'ticket' | 'excepted' | 'handling'>;

/** Where a finding stands at a moment, in milliseconds since the epoch. */
export function standOf({ late, learning, ticket, excepted, handling }: Standing, now: number): Stand {
  if (handling?.closed) return 'closed';
  if (handling && handling.snoozedUntil > now) return 'snoozed';
  if (excepted) return 'excepted';
  if (ticket !== undefined) return 'expected';
  if (learning) return 'learning';
  return late ? 'late' : 'open';
}
