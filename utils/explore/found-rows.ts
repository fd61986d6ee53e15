/** All that a query finds, to be read from beginning to end. */
import type { StoredEvent } from '../audit/event.ts';
import type { Period } from '../export/file-name.ts';
import type { Naming, Piece } from '../export/format.ts';
import type { FormatName } from '../export/frames.ts';
import type { ExploreEngine, SearchSpec } from './explore.ts';

/** How many events are asked for at a time: some cost the page more than others. */
const EVENTS = 2000;
const WRITTEN = 8000;

export interface FoundRows {
  readonly count: number;
  /** Null where nothing is found. */
  readonly period: Period | null;
  /** Newest first, in portions. */
  readonly events: () => AsyncIterable<readonly StoredEvent[]>;
  readonly pieces: (format: FormatName, naming: Naming) => AsyncIterable<Piece>;
}

/**
 * Searches to the end. What was found is held until the engine is asked for something else: nobody else should ask it.
 * @throws what the engine throws.
 */
export async function findRows(
  engine: Pick<ExploreEngine, 'search' | 'events' | 'write'>,
  spec: SearchSpec,
): Promise<FoundRows> {
  let [search, count] = [0, 0];
  let period: Period | null = null;
  await engine.search(spec, (found) => {
    [search, count, period] = [found.search, found.count, found.ends];
  });
  return {
    count,
    period,
    events: () => inPortions((start, end) => engine.events(search, start, end), count, EVENTS),
    pieces: (format, naming) =>
      inPortions((start, end) => engine.write(search, start, end, { format, naming }), count, WRITTEN),
  };
}

/** The next portion is asked for while the last one is used. */
async function* inPortions<T>(
  read: (start: number, end: number) => Promise<T>,
  count: number,
  size: number,
): AsyncGenerator<T> {
  const ask = (start: number) => {
    const asked = read(start, Math.min(start + size, count));
    // Who stops in between does not hear that it failed.
    asked.catch(() => undefined);
    return asked;
  };
  let next = count > 0 ? ask(0) : null;
  for (let start = size; next; start += size) {
    const portion = await next;
    next = start < count ? ask(start) : null;
    yield portion;
  }
}
