/** What an account's events teach, as plain data that IndexedDB can hold: additive, and so the same in whatever order they come. */
import type { Kind } from './kind.ts';
import { type Series, decodeSeries } from './series.ts';

/** Another one is discarded and built anew. */
const VERSION = 2;

/** The sequence number of a past that is to be built anew: no account's events have changed so often. */
export const UNKNOWN = -1;

export interface PastData {
  readonly version: number;
  readonly account: string;
  /** The archive's sequence number up to which it knows everything. */
  sequence: number;
  /** When things were seen, by kind and value: see `runs.ts`. */
  readonly runs: Map<Kind, Map<string, number[]>>;
  /** How often they happened, as it was stored until somebody asks: see `seriesOf`. */
  readonly counts: Map<string, Series | Uint8Array>;
  /** The times of its first events, ascending, as many as learning takes. */
  readonly earliest: number[];
  /** The time of its last event. */
  newest: number;
}

/** What nobody taught anything yet. @param sequence of the archive, as it stands. */
export function emptyPast(account: string, sequence: number): PastData {
  return {
    version: VERSION,
    account,
    sequence,
    runs: new Map(),
    counts: new Map(),
    earliest: [],
    newest: -Infinity,
  };
}

/** Whether stored data is what this version builds from everything up to a sequence number. */
export function isCurrent(data: PastData | undefined, sequence: number): data is PastData {
  return data?.version === VERSION && data.sequence === sequence;
}

/** What was counted under a name; nothing, where nothing was. */
export function seriesOf({ counts }: PastData, name: string): Series {
  const known = counts.get(name) ?? [];
  if (Array.isArray(known)) return known;
  const series = decodeSeries(known);
  counts.set(name, series);
  return series;
}
