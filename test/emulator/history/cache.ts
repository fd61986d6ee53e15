/** Results that belong to a reader, kept while the reader lives. */
import type { Reader } from './history.ts';

/** Enough for the filters of a few clients; each may hold a number for each of a million events. */
const MOST_KEPT = 12;

/** A function that makes the value for a reader and a key once, and forgets the oldest. */
export function keptPerReader<T>(): (reader: Reader, key: string, make: () => T) => T {
  const kept = new WeakMap<Reader, Map<string, T>>();
  return (reader, key, make) => {
    const values = kept.get(reader) ?? new Map<string, T>();
    kept.set(reader, values);
    const value = values.get(key) ?? make();
    values.set(key, value);
    const [oldest] = values.keys();
    if (values.size > MOST_KEPT && oldest !== undefined) values.delete(oldest);
    return value;
  };
}
