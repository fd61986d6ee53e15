/** All that a query finds, to be read from beginning to end. */
import type { ExportSource } from '../export/format.ts';
import type { Period } from '../export/file-name.ts';
import type { ExploreEngine, SearchSpec } from './explore.ts';

/** So many events are asked for at a time: a block of the archive has about as many. */
const PORTION = 2000;

export interface FoundRows extends ExportSource {
  readonly count: number;
  /** Null where nothing is found. */
  readonly period: Period | null;
}

/**
 * Searches to the end, and holds what was found until the engine is asked for something else: it should be asked by nobody else.
 * @throws what the engine throws.
 */
export async function findRows(
  engine: Pick<ExploreEngine, 'search' | 'rows' | 'events' | 'lines'>,
  spec: SearchSpec,
): Promise<FoundRows> {
  let [search, count] = [0, 0];
  await engine.search(spec, (found) => {
    [search, count] = [found.search, found.count];
  });
  const [[newest], [oldest]] = await Promise.all([engine.rows(search, 0, 1), engine.rows(search, count - 1, count)]);
  return {
    events: () => portions((start, end) => engine.events(search, start, end), count),
    lines: () => portions((start, end) => engine.lines(search, start, end), count),
    count,
    period: newest && oldest ? { from: oldest.at, to: newest.at } : null,
  };
}

/** The next portion is asked for while the last one is used. */
async function* portions<T>(read: (start: number, end: number) => Promise<T>, count: number): AsyncGenerator<T> {
  const ask = (start: number) => {
    const asked = read(start, Math.min(start + PORTION, count));
    // Who stops in between does not hear that it failed.
    asked.catch(() => undefined);
    return asked;
  };
  let next = count > 0 ? ask(0) : null;
  for (let start = 0; next; start += PORTION) {
    const portion = await next;
    next = start + PORTION < count ? ask(start + PORTION) : null;
    yield portion;
  }
}
