/** The rows of the present search, as far as somebody looks at them: first what the columns say, then what the events say. */
import { createModel, signal } from '@preact/signals';
import { describe } from '../audit/describe.ts';
import type { StoredEvent } from '../audit/event.ts';
import type { Names, Sentence } from '../audit/sentence.ts';
import { whenIdle } from '../browser/spare-time.ts';
import { type ExploreEngine, type ListRow, PORTION as CHUNK } from '../explore/explore.ts';

/** So many chunks are remembered: more than any screen shows, and a step back is instant. */
const MOST_CHUNKS = 40;

export interface Told {
  readonly event: StoredEvent;
  readonly sentence: Sentence;
}

export interface ShownRow {
  readonly row: ListRow;
  /** What its JSON says; null until it was read. */
  readonly told: Told | null;
}

/** The names that events tell, and those that the person gave. */
export type Learn = (events: readonly StoredEvent[]) => Names;

/** @param onError what a read threw: the list stays as it was. */
export const RowsModel = createModel((engine: ExploreEngine, learn: Learn, onError: (error: unknown) => void) => {
  /** Goes up with every answer, so that whoever shows rows shows them again. */
  const version = signal(0);
  let search = -1;
  let count = 0;
  /** The first rows, which came with the answer. */
  let top: readonly ListRow[] = [];
  let chunks = new Map<number, readonly ShownRow[]>();
  /** Those of the search before: shown until their successors are here, so that nothing blinks. */
  let stale: ReadonlyMap<number, readonly ShownRow[]> = new Map();
  let wanted: readonly number[] = [];
  const reading = new Set<number>();

  function keep(chunk: number, rows: readonly ShownRow[]): void {
    chunks.delete(chunk);
    chunks.set(chunk, rows);
    for (const old of chunks.keys()) {
      if (chunks.size <= MOST_CHUNKS) break;
      if (!wanted.includes(old)) chunks.delete(old);
    }
    version.value++;
  }

  async function read(chunk: number): Promise<void> {
    if (reading.has(chunk)) return;
    const [mine, known] = [search, count];
    const isWanted = () => mine === search && wanted.includes(chunk);
    const [start, end] = [chunk * CHUNK, (chunk + 1) * CHUNK];
    reading.add(chunk);
    try {
      const rows = chunk === 0 ? top : await engine.rows(mine, start, end);
      if (!isWanted()) return;
      const before = chunks.get(chunk) ?? stale.get(chunk);
      keep(
        chunk,
        rows.map((row, index) => ({ row, told: toldOf(before?.[index], row) })),
      );
      // What is there is painted first; rows that were only scrolled past are not read.
      await whenIdle();
      if (!isWanted()) return;
      const events = await engine.events(mine, start, end);
      if (mine !== search) return;
      const names = learn(events);
      keep(
        chunk,
        rows.map((row, index) => ({ row, told: tell(events[index], names) })),
      );
    } catch (error) {
      onError(error);
    } finally {
      if (mine === search) reading.delete(chunk);
      // More was found while it was read.
      if (isWanted() && known !== count && !isWhole(chunk)) void read(chunk);
    }
  }

  function isWhole(chunk: number): boolean {
    const rows = chunks.get(chunk) ?? [];
    return rows.length >= Math.min(CHUNK, count - chunk * CHUNK) && rows.every(({ told }) => told !== null);
  }

  function readWanted(): void {
    for (const chunk of wanted) if (!isWhole(chunk)) void read(chunk);
  }

  return {
    version,

    /** Takes up a search, or what the same one has found meanwhile. */
    begin(id: number, found: number, first: readonly ListRow[]): void {
      [count, top] = [found, first];
      if (id !== search) {
        search = id;
        if (chunks.size > 0) stale = chunks;
        chunks = new Map();
        reading.clear();
      }
      readWanted();
    },

    /** Which rows are looked at. */
    look(start: number, end: number): void {
      const [first, last] = [Math.floor(start / CHUNK), Math.floor(Math.max(start, end - 1) / CHUNK)];
      wanted = end > start ? Array.from({ length: last - first + 1 }, (_, index) => first + index) : [];
      readWanted();
    },

    /** A row as far as it is known; null where it is not. */
    at(index: number): ShownRow | null {
      const [chunk, place] = [Math.floor(index / CHUNK), index % CHUNK];
      return (chunks.get(chunk) ?? stale.get(chunk))?.[place] ?? null;
    },

    /** Says again what is shown, by other names. */
    retell(): void {
      for (const [chunk, rows] of chunks) {
        const names = learn(rows.flatMap(({ told }) => told?.event ?? []));
        chunks.set(
          chunk,
          rows.map(({ row, told }) => ({ row, told: tell(told?.event, names) })),
        );
      }
      version.value++;
    },

    /** The events of some rows, read now. */
    events: (start: number, end: number) => engine.events(search, start, end),
  };
});
export type RowsModel = InstanceType<typeof RowsModel>;

/** What was told in the same place, where it is the same row: most are, after the archive changed. */
function toldOf(before: ShownRow | undefined, row: ListRow): Told | null {
  const { account, at, seenAt, type } = before?.row ?? {};
  const isSame = account === row.account && at === row.at && seenAt === row.seenAt && type === row.type;
  return isSame ? (before?.told ?? null) : null;
}

function tell(event: StoredEvent | undefined, names: Names): Told | null {
  return event ? { event, sentence: describe(event, names) } : null;
}
