/** How an account's checks go: what the last ones found, and when the next one is due. */
import * as z from 'zod/mini';
import { ProblemFacts } from '../errors.ts';
import { Gap } from './gap.ts';
import { Silence } from './silence.ts';
import { LONGEST_WAIT, needsPerson, retryDelay } from './backoff.ts';

/** All times in milliseconds since the epoch. */
export const Health = z.object({
  /** The last complete check, on this computer's clock; null before the first. */
  goodAt: z.nullable(z.number()),
  /** The same moment on the server's clock, where it said. */
  goodAtServer: z.nullable(z.number()),
  /** Failures in a row. */
  failures: z.number(),
  problem: z.nullable(z.object({ facts: ProblemFacts, since: z.number() })),
  /** After a failure: when to try again; null: left alone until the person acts. */
  retryAt: z.nullable(z.number()),
  /** Why nobody asks, where that is the person's choice or the lock's; kept until the next good check. */
  silence: z.nullable(Silence),
  /** Whether parts of its history are still to be read, and the person has not paused that. */
  unfinished: z.boolean(),
  /** From here to the last good check everything is stored, in milliseconds of event time; null where nothing is proven. */
  completeSince: z.nullable(z.number()),
  /** The newest part that is still to be read, apart from history; absent where there is none. */
  gap: z.exactOptional(Gap),
  /** From 0 to 1: how much of the longest delay this account waits on top of its interval. */
  jitter: z.number(),
});
export type Health = z.infer<typeof Health>;

export const NEW_HEALTH: Health = {
  goodAt: null,
  goodAtServer: null,
  failures: 0,
  problem: null,
  retryAt: null,
  silence: null,
  unfinished: false,
  completeSince: null,
  jitter: 0,
};

/** Up to a tenth later than asked: accounts, and people with the same account, must not all come at one moment. */
const LONGEST_JITTER = 0.1;

/** What a complete check found out. */
export interface GoodCheck extends Pick<Health, 'unfinished' | 'completeSince' | 'gap'> {
  readonly serverTime: number | null;
}

/** After a complete check. @param random a number in [0, 1). */
export function afterSuccess({ serverTime, ...found }: GoodCheck, now: number, random: number): Health {
  return { ...NEW_HEALTH, ...found, goodAt: now, goodAtServer: serverTime, jitter: random };
}

/** After a failed one: what was good stays known, and the next attempt is set. */
export function afterFailure(
  health: Health,
  facts: ProblemFacts,
  now: number,
  interval: number,
  random: number,
): Health {
  const same = health.problem?.facts.kind === facts.kind;
  const failures = same ? health.failures + 1 : 1;
  const delay = retryDelay(facts, failures, interval, random);
  const since = health.problem?.since ?? now;
  return { ...health, failures, problem: { facts, since }, retryAt: delay === null ? null : now + delay };
}

/** When to check next, in milliseconds since the epoch; null: left alone until the person acts. */
export function nextCheck({ problem, retryAt, goodAt, unfinished, jitter }: Health, interval: number): number | null {
  if (problem) return retryAt;
  // Reading history goes on by itself; due at once is for the alarm, which starts again what was killed.
  if (unfinished) return goodAt;
  return goodAt === null ? 0 : goodAt + Math.round(interval * (1 + LONGEST_JITTER * jitter));
}

/** A clock that was set back must not put the next check a year away. */
export function isDue(health: Health, now: number, interval: number): boolean {
  const next = nextCheck(health, interval);
  return next !== null && (next <= now || next > now + Math.max(LONGEST_WAIT, interval * (1 + LONGEST_JITTER)));
}

export function wantsPerson({ problem, failures }: Health): boolean {
  return problem !== null && needsPerson(problem.facts, failures);
}
