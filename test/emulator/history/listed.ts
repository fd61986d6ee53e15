/** A history that is a list in memory. */
import { createRandom, createUuid } from '../../../utils/sample/random.ts';
import { compareEntries, type Entry, type NewEvent, toEntry, wholeSecond } from './entry.ts';
import { hashText } from './hash.ts';
import type { History } from './history.ts';

/** @param entries in any order. */
export function listedHistory(entries: readonly Entry[]): History {
  return readList([...entries].sort(compareEntries));
}

/** The same of entries that are in order already, or whose own order is wanted. */
export function readList(sorted: readonly Entry[]): History {
  const entry = (index: number): Entry => {
    const found = sorted[index];
    if (!found) throw new RangeError(`No event at ${index} of ${sorted.length}.`);
    return found;
  };
  return {
    count: sorted.length,
    timeAt: (index) => wholeSecond(entry(index).time),
    idAt: (index) => entry(index).id,
    typeAt: (index) => entry(index).type,
    at: entry,
    indexOf: (id) => sorted.findIndex((candidate) => candidate.id === id),
  };
}

/** A history told by stories: the same seed gives the same ids. */
export function toldHistory(events: readonly NewEvent[], apiKey: string, seed = 1): History {
  const random = createRandom(hashText(`history of ${apiKey}`, seed));
  return listedHistory(events.map((event) => toEntry(event, apiKey, 0, () => createUuid(random))));
}
