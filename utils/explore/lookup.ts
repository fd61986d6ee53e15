/** Questions beside the search that a page shows: answered by an engine of their own, one at a time. */
import type { StoredEvent } from '../audit/event.ts';
import type { Query } from '../query/query.ts';
import type { ExploreEngine, Found, SearchSpec } from './explore.ts';

/** How often something was seen, and when first and last: moments of the list, in milliseconds since the epoch. */
export interface Sightings {
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** Every method throws what the engine throws, and answers null where the next question came before its answer. */
export interface Lookup {
  /** The newest events that a query finds, newest first. */
  readonly newest: (query: Query, limit: number) => Promise<readonly StoredEvent[] | null>;
  /** When what a query finds was seen. Zero times, where it finds nothing. */
  readonly sightings: (query: Query) => Promise<Sightings | null>;
}

/** @param surroundings of the search, asked for anew for each question. */
export function createLookup(
  engine: Pick<ExploreEngine, 'search' | 'rows' | 'events' | 'stop'>,
  surroundings: () => Omit<SearchSpec, 'query'>,
): Lookup {
  let asked = 0;

  /** Searches until so many were found, or all that there are. */
  async function find(query: Query, enough: number): Promise<Found | null> {
    const mine = ++asked;
    let last: Found | null = null;
    await engine.search({ ...surroundings(), query }, (found) => {
      last = found;
      if (mine === asked && found.looked < 1 && found.count >= enough) engine.stop();
    });
    return mine === asked ? last : null;
  }

  return {
    async newest(query, limit) {
      const found = await find(query, limit);
      return found && engine.events(found.search, 0, limit);
    },

    async sightings(query) {
      const found = await find(query, Infinity);
      if (!found) return null;
      const { search, count } = found;
      const [[newest], [oldest]] = await Promise.all([
        engine.rows(search, 0, 1),
        engine.rows(search, count - 1, count),
      ]);
      return newest && oldest ? { count, first: oldest.at, last: newest.at } : { count: 0, first: 0, last: 0 };
    },
  };
}
