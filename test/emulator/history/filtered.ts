/** Filters over histories that are too long to keep in memory: only the places of what matched are kept. */
import { setImmediate } from 'node:timers/promises';
import { keptPerReader } from './cache.ts';
import type { Entry } from './entry.ts';
import { type Range, type Reader, rearranged } from './history.ts';

/** So many events are looked at before others get a turn: some 20 ms. */
const CHUNK = 5000;

const keepTypes = keptPerReader<Reader>();
const keepMatches = keptPerReader<Promise<Reader>>();

/**
 * The events whose type is accepted.
 * @param key names the filter, so that the work is done once for each history.
 */
export function ofTypes(reader: Reader, key: string, accepts: (type: string) => boolean): Reader {
  return keepTypes(reader, key, () => {
    const places = new Uint32Array(reader.count);
    let found = 0;
    for (let index = 0; index < reader.count; index++) {
      if (accepts(reader.typeAt(index))) places[found++] = index;
    }
    return atPlaces(reader, places.slice(0, found));
  });
}

/** The events of a range that match, looked for in turns: others are answered meanwhile. `key` as in `ofTypes`. */
export function matching(
  reader: Reader,
  { start, end }: Range,
  key: string,
  matches: (entry: Entry) => boolean,
): Promise<Reader> {
  return keepMatches(reader, `${start} ${end} ${key}`, () => {
    const places: number[] = [];
    const look = async (from: number): Promise<Reader> => {
      const to = Math.min(from + CHUNK, end);
      for (let index = from; index < to; index++) if (matches(reader.at(index))) places.push(index);
      if (to === end) return atPlaces(reader, Uint32Array.from(places));
      await setImmediate();
      return look(to);
    };
    return look(start);
  });
}

function atPlaces(reader: Reader, places: Uint32Array): Reader {
  return rearranged(reader, places.length, (index) => places[index] ?? -1);
}
