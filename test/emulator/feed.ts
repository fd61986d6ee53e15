/** Events that happen while the emulator runs. */
import type { Step } from '../../utils/sample/step.ts';
import { type Clock, DAY } from '../../utils/time.ts';
import type { Account } from './account.ts';
import type { Settings } from './settings.ts';
import { inventStep, inventType } from './stories/invent.ts';

export interface FeedOptions {
  readonly apiKey: string;
  readonly everyMs: number;
  /** What happens next; everyday events, if absent. `now` is in milliseconds since the epoch. */
  readonly next?: (now: number) => Step;
}

export interface FeedPorts {
  readonly now: Clock;
  readonly random: () => number;
  readonly settings: Settings;
}

/** An everyday event that happens now, or as far back as the switch `backdateMs` allows. */
export function inventNow({ apiKey }: Account, { now, random, settings }: FeedPorts): Step {
  const at = now() - Math.floor(random() * settings.backdateMs);
  return inventStep(inventType(random), at, random, apiKey);
}

export interface Feeds {
  /** Adds an event every so often, instead of the feed that the account has. */
  readonly start: (account: Account, feed: FeedOptions) => void;
  /** Stops the feed of an account, or all. */
  readonly stop: (apiKey?: string) => void;
}

export function createFeeds(ports: FeedPorts): Feeds {
  const timers = new Map<string, NodeJS.Timeout>();
  const stop = (apiKey?: string) => {
    for (const [key, timer] of timers) if (apiKey === undefined || apiKey === key) clearInterval(timer);
  };
  const start = (account: Account, { apiKey, everyMs, next }: FeedOptions) => {
    if (!(everyMs >= 1 && everyMs <= DAY)) throw new RangeError(`everyMs is from 1 to ${DAY}.`);
    stop(apiKey);
    const timer = setInterval(() => account.add([next?.(ports.now()) ?? inventNow(account, ports)]), everyMs);
    timers.set(apiKey, timer);
  };
  return { start, stop };
}
