/** A past's runs by kind and value, for many looks at them. */
import type { PastData } from './past-data.ts';

export interface Sightings {
  /** By value: see `runs.ts`. */
  readonly runs: Map<string, readonly number[]>;
  /** The moments at which any of them began. */
  readonly starts: Set<number>;
}

export const NO_SIGHTINGS: Sightings = { runs: new Map(), starts: new Set() };

/** By kind. */
export function listKinds({ runs }: PastData): Map<string, Sightings> {
  const kinds = new Map<string, Sightings>();
  for (const [key, times] of runs) {
    const end = key.indexOf(' ');
    const kind = key.slice(0, end);
    const sightings = kinds.get(kind) ?? { runs: new Map(), starts: new Set() };
    kinds.set(kind, sightings);
    sightings.runs.set(key.slice(end + 1), times);
    for (let run = 0; run < times.length; run += 2) sightings.starts.add(times[run] ?? NaN);
  }
  return kinds;
}

/** The countries of every person. @param abroad persons with a country. */
export function countriesByPerson(abroad: Iterable<string>): Map<string, string[]> {
  const countries = new Map<string, string[]>();
  for (const value of abroad) {
    const end = value.lastIndexOf(' ');
    const known = countries.get(value.slice(0, end)) ?? [];
    countries.set(value.slice(0, end), known);
    known.push(value.slice(end + 1));
  }
  return countries;
}
