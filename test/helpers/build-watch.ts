import type { ProblemFacts } from '../../utils/errors.ts';
import type { SyncState } from '../../utils/sync/state.ts';
import type { Account } from '../../utils/watch/account.ts';
import { type Health, NEW_HEALTH, afterFailure } from '../../utils/watch/health.ts';
import { DEFAULT_SETTINGS, intervalOf } from '../../utils/watch/settings.ts';
import { NOW } from './build-event.ts';
import { DAY } from '../../utils/time.ts';

/** What a check finds that finds nothing wrong. */
export const GOOD = { serverTime: NOW, unfinished: false, completeSince: 0 };

export function buildAccount(parts: Partial<Account> = {}): Account {
  const id = parts.id ?? 'production';
  return { id, label: 'Production', keyHint: 'd4', addedAt: NOW - 10 * DAY, paused: false, notices: true, ...parts };
}

/** How far an account was read, with whatever a test cares about in its place. */
export function buildState(parts: Partial<SyncState> = {}): SyncState {
  const rest = { spans: [], holes: [], lanes: 2, refusals: 0, againAt: NOW, expected: null };
  return { cursor: NOW, granule: 'second', ...rest, ...parts };
}

/** An account's health after so many failures of one kind, the last one at `NOW`. */
export function failed(facts: ProblemFacts, times = 1, goodAt: number | null = NOW): Health {
  const interval = intervalOf(DEFAULT_SETTINGS);
  let health: Health = { ...NEW_HEALTH, goodAt };
  for (let time = 0; time < times; time++) health = afterFailure(health, facts, NOW, interval, 0.5);
  return health;
}
