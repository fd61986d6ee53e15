/** A lookup over a list of events. */
import { type StoredEvent, listTime, newestFirst } from '../../utils/audit/event.ts';
import type { Lookup } from '../../utils/explore/lookup.ts';
import { matcherOf } from '../../utils/query/match.ts';
import type { Query } from '../../utils/query/query.ts';
import { NOW } from './build-event.ts';

export function lookupIn(events: readonly StoredEvent[]): Lookup & { readonly asked: Query[] } {
  const asked: Query[] = [];
  const find = (query: Query) => {
    asked.push(query);
    return events.filter(matcherOf(query, { accounts: [], now: NOW })).toSorted(newestFirst);
  };
  return {
    asked,
    newest: (query, limit) => Promise.resolve(find(query).slice(0, limit)),
    sightings(query) {
      const found = find(query);
      const times = found.map(listTime);
      return Promise.resolve({ count: found.length, first: times.at(-1) ?? 0, last: times[0] ?? 0 });
    },
  };
}
