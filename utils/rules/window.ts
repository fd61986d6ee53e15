/** The events around what is judged, in memory, sorted. */
import { type RuleEvent, isByApi, oldestFirst } from './event.ts';
import { type Range, joined } from './ranges.ts';

/** Reads an account's events back, of some types or all, from one moment to before another; in any order. */
export type EventsBetween = (
  account: string,
  types: readonly string[] | null,
  from: number,
  to: number,
) => Promise<readonly RuleEvent[]> | readonly RuleEvent[];

export interface Window {
  /** Of some types or all, from one moment to another, both included; the oldest first. */
  readonly between: (types: readonly string[] | null, from: number, to: number) => readonly RuleEvent[];
  /** The same of one person, in the dashboard. */
  readonly ofPerson: (user: string, from: number, to: number) => readonly RuleEvent[];
}

/** Of so many types it is quicker to look at everything. */
const MANY = 3;

/** @param events in any order, each once or more often. */
export function createWindow(events: Iterable<RuleEvent>): Window {
  const sorted = Array.from(events).sort(oldestFirst);
  const all = sorted.filter(({ id }, place) => id !== sorted[place - 1]?.id);
  const byType = Map.groupBy(all, ({ type }) => type);
  let byUser: Map<string | null, RuleEvent[]> | null = null;
  return {
    ofPerson(user, from, to) {
      byUser ??= Map.groupBy(all, (event) => (isByApi(event) ? null : event.user));
      return cut(byUser.get(user) ?? [], from, to);
    },
    between(types, from, to) {
      if (!types) return cut(all, from, to);
      if (types.length > MANY) return cut(all, from, to).filter(({ type }) => types.includes(type));
      const [only = [], ...others] = types.map((type) => cut(byType.get(type) ?? [], from, to)).filter(hasAny);
      return others.length === 0 ? only : [only, ...others].flat().sort(oldestFirst);
    },
  };
}

function hasAny(events: readonly RuleEvent[]): boolean {
  return events.length > 0;
}

function cut(sorted: readonly RuleEvent[], from: number, to: number): readonly RuleEvent[] {
  return sorted.slice(placeOf(sorted, from), placeOf(sorted, to + 1));
}

/** How many are before a moment. */
function placeOf(sorted: readonly RuleEvent[], at: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.at ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Collects what has to be read, so that nothing is read twice for the same types. */
export function createRequests() {
  const wanted = new Map<string, { types: readonly string[] | null; ranges: Range[] }>();
  return {
    add(types: readonly string[] | null, from: number, to: number): void {
      const key = types?.join() ?? '*';
      const known = wanted.get(key);
      if (known) known.ranges.push({ from, to });
      else wanted.set(key, { types, ranges: [{ from, to }] });
    },
    async read(account: string, eventsBetween: EventsBetween): Promise<RuleEvent[]> {
      const parts: RuleEvent[][] = [];
      for (const { types, ranges } of wanted.values()) {
        if (types?.length === 0) continue;
        for (const { from, to } of joined(ranges)) parts.push([...(await eventsBetween(account, types, from, to))]);
      }
      return parts.flat();
    },
  };
}
