/** So many requests in any second for each key. */
import { type Clock, SECOND } from '../../../utils/time.ts';

export interface RateLimiter {
  /** Counts a request. @returns false if it is one too many; `perSecond` 0 is no limit. */
  allows(apiKey: string, perSecond: number): boolean;
}

export function createRateLimiter(now: Clock): RateLimiter {
  const seen = new Map<string, number[]>();
  return {
    allows: (apiKey, perSecond) => {
      if (perSecond === 0) return true;
      const time = now();
      const recent = (seen.get(apiKey) ?? []).filter((at) => at > time - SECOND);
      const isAllowed = recent.length < perSecond;
      seen.set(apiKey, isAllowed ? [...recent, time] : recent);
      return isAllowed;
    },
  };
}
