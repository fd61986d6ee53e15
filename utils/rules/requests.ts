/** What a judging has to read, collected before anything is. */
import type { RuleEvent } from './event.ts';
import { type Range, joined } from './ranges.ts';
import type { EventsBetween } from './window.ts';

/** Nothing is read twice for the same types. */
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
      const parts = Array.from(wanted.values())
        .filter(({ types }) => types?.length !== 0)
        .flatMap(({ types, ranges }) =>
          joined(ranges).map(async ({ from, to }) => eventsBetween(account, types, from, to)),
        );
      return (await Promise.all(parts)).flat();
    },
  };
}
