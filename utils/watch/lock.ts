/** When a vault with a passphrase is locked, and what is known of the lock. */
import * as z from 'zod/mini';
import { MINUTE } from '../time.ts';
import type { Settings } from './settings.ts';

/** How the secrets are kept: encrypted under a passphrase, scrambled, or in memory for this browser session only. */
export type Protection = 'passphrase' | 'open' | 'session';

/** What a person chose. The passphrase is null where the choice needs none. */
export interface NewProtection {
  readonly mode: Protection;
  readonly passphrase: string | null;
}

/** All times in milliseconds since the epoch. */
export const Presence = z.object({
  /** When the person was last known to be at the computer. */
  activeAt: z.number(),
  /** When the passphrase was last given, or something that asks for it was last done. */
  usedAt: z.number(),
});
export type Presence = z.infer<typeof Presence>;

export const Locked = z.object({
  at: z.number(),
  why: z.enum(['person', 'screen', 'idle', 'clock', 'restart', 'update']),
});
export type Locked = z.infer<typeof Locked>;

export const CaughtUp = z.object({ events: z.number(), since: z.number(), until: z.number() });
export type CaughtUp = z.infer<typeof CaughtUp>;

/** Choices for the idle lock, in minutes. */
export const IDLE_MINUTES = [5, 15, 30, 60, 240] as const;

/** A clock that was set back further than this could keep a lock from ever falling due. */
const CLOCK_SLACK = 5 * MINUTE;
/** What is confidential asks for the passphrase again after so long without use. */
const CONFIRMED_FOR = 5 * MINUTE;

/** Why an unlocked vault has to be locked now, or null. Timestamps decide: a timer does not fire in a sleeping computer. */
export function lockDue({ activeAt }: Presence, { lockAfterMinutes }: Settings, now: number): Locked['why'] | null {
  if (now < activeAt - CLOCK_SLACK) return 'clock';
  const isIdle = lockAfterMinutes !== null && now - activeAt > lockAfterMinutes * MINUTE;
  return isIdle ? 'idle' : null;
}

/** Whether the person gave the passphrase, or did what asks for it, recently enough. */
export function isConfirmed({ usedAt }: Presence, now: number): boolean {
  return now >= usedAt - CLOCK_SLACK && now - usedAt <= CONFIRMED_FOR;
}

/** Whether a stored vault asks for a passphrase. A damaged one does: it must not look as if there were none. */
export function asksForPassphrase(stored: unknown): boolean {
  return stored !== null && readMode(stored) !== 'open';
}

/** The way a stored vault on the disk keeps its secrets; null where it does not say. */
export function readMode(stored: unknown): Exclude<Protection, 'session'> | null {
  if (typeof stored !== 'object' || stored === null || !('mode' in stored)) return null;
  return stored.mode === 'passphrase' || stored.mode === 'open' ? stored.mode : null;
}
