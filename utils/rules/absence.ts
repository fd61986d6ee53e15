/** What is found because nothing came: by no event, but by how checking went. */
import type { ProblemKind } from '../errors.ts';
import { DAY } from '../time.ts';
import type { ActiveRule } from './active.ts';
import type { Finding } from './finding.ts';
import { blinded } from './list/d09-blinded.ts';
import { countOf, usualCount, volume } from './list/d32-volume.ts';
import { createPast } from './past/past.ts';
import type { PastData } from './past/past-data.ts';

/** How an account's checks go. Times in milliseconds since the epoch. */
export interface Sight {
  readonly account: string;
  /** What the last check ran into; null: nothing. */
  readonly problem: ProblemKind | null;
  /** Since when; null without a problem. */
  readonly since: number | null;
  /** Failures in a row. */
  readonly failures: number;
  /** The last complete check; null before the first. */
  readonly goodAt: number | null;
  /** Between checks, in milliseconds. */
  readonly interval: number;
  /** Since when checks could have been made: computer awake, browser online, account neither paused nor locked; null: they cannot. */
  readonly ableSince: number | null;
}

/** Problems that somebody made, rather than a network. */
const SHUT_OUT: ReadonlySet<ProblemKind> = new Set(['refused', 'forbidden', 'permission']);
/** One more try, a minute later, tells a hiccup from a refusal. */
const TRIES = 2;

/**
 * Whether the monitor is blind: shut out after it could see, or without a good check for some intervals in which it could
 * have made one. One finding for each time that it is.
 */
export function findBlindness(sight: Sight, now: number, { params }: ActiveRule): Finding | null {
  const { account, problem, since, failures, goodAt, interval, ableSince } = sight;
  if (goodAt === null) return null;
  const isShutOut = problem !== null && SHUT_OUT.has(problem) && (failures >= TRIES || problem === 'permission');
  const seenUntil = Math.max(goodAt, ableSince ?? Infinity);
  const intervals = params['intervals'] ?? Infinity;
  if (!isShutOut && now - seenUntil <= intervals * interval) return null;
  return {
    ...NO_EVENTS,
    rule: blinded.id,
    account,
    bucket: goodAt,
    severity: 'critical',
    at: since ?? goodAt,
    facts: { ...(problem && { problem }), goodAt, minutes: Math.round((now - goodAt) / 60_000) },
  };
}

/**
 * Whether nothing happened on a day on which something always does.
 * @param day any moment of it, which is over. @param isCovered whether the archive is proven to hold all of it.
 */
export function findSilentDay(data: PastData, day: number, isCovered: boolean, { params }: ActiveRule): Finding | null {
  const past = createPast(data);
  const slot = Math.floor(day / DAY);
  const usual = usualCount(slot, past);
  const isSilent = usual !== null && usual >= (params['silent'] ?? Infinity) && countOf(slot, past) === 0;
  if (!isCovered || !isSilent || slot * DAY < past.learnedAt()) return null;
  return {
    ...NO_EVENTS,
    rule: volume.id,
    account: data.account,
    bucket: slot * DAY,
    severity: 'low',
    at: slot * DAY,
    facts: { count: 0, usual },
  };
}

const NO_EVENTS = { key: '', events: [], count: 0, late: false, learning: false } as const;
