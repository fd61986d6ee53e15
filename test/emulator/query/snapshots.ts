/** Lists as they were when their first page was read: with drift off, later pages are cut from the same list. */
import type { Reader } from '../history/history.ts';

/** Clients that page at once. */
const MOST_KEPT = 50;

export interface Snapshots {
  /** The list for a key: on its first page the one given, which is kept; on later pages the one kept. */
  read(key: string, isFirstPage: boolean, current: Reader): Reader;
}

export function createSnapshots(): Snapshots {
  const kept = new Map<string, Reader>();
  return {
    read: (key, isFirstPage, current) => {
      const list = isFirstPage ? current : (kept.get(key) ?? current);
      kept.delete(key);
      kept.set(key, list);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      return list;
    },
  };
}
