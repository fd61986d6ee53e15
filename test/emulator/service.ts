/** What every part of the service shares. */
import type { Clock } from '../../utils/time.ts';
import type { Account } from './account.ts';
import type { Snapshots } from './query/snapshots.ts';
import type { RateLimiter } from './network/rate-limit.ts';
import type { Settings } from './settings.ts';

export interface Service {
  readonly settings: Settings;
  readonly accounts: ReadonlyMap<string, Account>;
  readonly now: Clock;
  /** Made from the seed. */
  readonly random: () => number;
  readonly limiter: RateLimiter;
  readonly snapshots: Snapshots;
}
