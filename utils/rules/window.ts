/** The events around what is judged, in memory, sorted. */
import { type RuleEvent, isByApi, oldestFirst } from './event.ts';

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

export interface MovingWindow extends Window {
  /** @param events none older than those that are in it, the oldest first. */
  readonly add: (events: readonly RuleEvent[]) => void;
  readonly dropBefore: (at: number) => void;
}

/** Of so many types it is quicker to look at everything. */
const MANY = 3;
const NONE: RuleEvent[] = [];

/** @param events in any order, each once or more often. */
export function createWindow(events: Iterable<RuleEvent> = []): MovingWindow {
  const all: RuleEvent[] = [];
  const byType = new Map<string, RuleEvent[]>();
  const byPerson = new Map<string, RuleEvent[]>();
  function add(sorted: readonly RuleEvent[]): void {
    for (const event of sorted) {
      all.push(event);
      listIn(byType, event.type).push(event);
      if (event.user !== null && !isByApi(event)) listIn(byPerson, event.user).push(event);
    }
  }
  add(Array.from(events).sort(oldestFirst).filter(isOther));

  return {
    add,
    dropBefore(at) {
      const drop = (list: RuleEvent[]) => list.splice(0, placeOf(list, at));
      drop(all);
      for (const lists of [byType, byPerson]) lists.forEach(drop);
    },
    ofPerson: (user, from, to) => cut(byPerson.get(user) ?? NONE, from, to),
    between(types, from, to) {
      if (!types) return cut(all, from, to);
      if (types.length > MANY) return cut(all, from, to).filter(({ type }) => types.includes(type));
      const [only = NONE, ...others] = types.map((type) => cut(byType.get(type) ?? NONE, from, to)).filter(hasAny);
      return others.length === 0 ? only : [only, ...others].flat().sort(oldestFirst);
    },
  };
}

/** Whether an event of a sorted list is another one than the one before it. An id is asked for only where it must be. */
function isOther(event: RuleEvent, place: number, sorted: readonly RuleEvent[]): boolean {
  const previous = sorted[place - 1];
  return previous !== event && (previous?.at !== event.at || previous.id !== event.id);
}

function listIn(lists: Map<string, RuleEvent[]>, key: string): RuleEvent[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
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
