/** Why nobody asked Vonage for a time. */
import * as z from 'zod/mini';
import type { ProblemKind } from '../errors.ts';
import type { Health } from './health.ts';
import type { Status } from './status.ts';

export const Silence = z.enum(['closed', 'refused', 'offline', 'locked', 'paused', 'failing']);
export type Silence = z.infer<typeof Silence>;

/**
 * What kept an account from being checked since its last good check.
 * @param patience as long as this is no silence at all, in milliseconds.
 */
export function silenceOf({ goodAt, problem, silence }: Health, now: number, patience: number): Silence | null {
  if (goodAt === null || now - goodAt <= patience) return null;
  if (silence) return silence;
  // Without a problem, a pause or a lock only a browser that did not run is left.
  return problem ? silenceAfter(problem.facts.kind) : 'closed';
}

/** What keeps an account from being checked at this moment, where that is more than a hiccup. */
export function silenceNow(status: Status): Silence | null {
  if (status.kind === 'paused' || status.kind === 'offline') return status.kind;
  if (status.kind === 'attention') return silenceAfter(status.facts.kind);
  return status.kind === 'failing' && status.blind ? silenceAfter(status.facts?.kind ?? null) : null;
}

function silenceAfter(kind: ProblemKind | null): Silence {
  if (kind === 'refused' || kind === 'forbidden') return 'refused';
  return kind === 'offline' ? 'offline' : 'failing';
}
