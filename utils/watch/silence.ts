/** Why nobody asked Vonage for a time. */
import * as z from 'zod/mini';
import type { Health } from './health.ts';

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
  if (!problem) return 'closed';
  const { kind } = problem.facts;
  if (kind === 'refused' || kind === 'forbidden') return 'refused';
  return kind === 'offline' ? 'offline' : 'failing';
}
