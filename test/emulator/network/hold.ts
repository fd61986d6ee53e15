/** Holding an answer at a named point, so that a test can kill a client right there. */
import type { RequestRecord } from './request-log.ts';

export const HOLD_POINTS = [
  'before-headers',
  'after-headers',
  'mid-body',
  'before-last-byte',
  'after-last-byte',
] as const;
export type HoldPoint = (typeof HOLD_POINTS)[number];

/** Which request to hold, and where. What is absent fits every request. */
export interface HoldMatch {
  /** `before-headers` if absent. */
  readonly at?: HoldPoint;
  readonly method?: string;
  readonly apiKey?: string;
  /** Looked for in the path with its query. */
  readonly path?: RegExp;
}

export interface Hold {
  /** Settles when a request stands at the point. */
  readonly reached: Promise<RequestRecord>;
  /** Lets it go on; before it is reached, lets it pass. */
  readonly release: () => void;
}

/** A hold as the delivery sees it. */
export interface TakenHold {
  readonly point: HoldPoint;
  /** Says that the point is reached, and waits for the release. */
  readonly pause: () => Promise<void>;
}

export interface Holds {
  readonly hold: (match?: HoldMatch) => Hold;
  /** The first hold that fits a request; it is used up. */
  readonly take: (record: RequestRecord) => TakenHold | null;
  /** Forgets those that no request has met. */
  readonly clear: () => void;
}

interface Waiting extends Hold {
  readonly match: HoldMatch;
  readonly released: Promise<void>;
  readonly reach: (record: RequestRecord) => void;
}

export function createHolds(): Holds {
  const waiting: Waiting[] = [];
  return {
    hold: (match = {}) => {
      const reached = Promise.withResolvers<RequestRecord>();
      const released = Promise.withResolvers<void>();
      const hold = {
        match,
        reached: reached.promise,
        released: released.promise,
        reach: reached.resolve,
        release: released.resolve,
      };
      waiting.push(hold);
      return hold;
    },
    take: (record) => {
      const place = waiting.findIndex(({ match }) => fits(match, record));
      const [hold] = place < 0 ? [] : waiting.splice(place, 1);
      if (!hold) return null;
      return {
        point: hold.match.at ?? 'before-headers',
        pause: () => {
          hold.reach(record);
          return hold.released;
        },
      };
    },
    clear: () => void waiting.splice(0),
  };
}

function fits({ method, apiKey, path }: HoldMatch, record: RequestRecord): boolean {
  return (
    (method === undefined || method === record.method) &&
    (apiKey === undefined || apiKey === record.apiKey) &&
    (path === undefined || path.test(record.path))
  );
}
