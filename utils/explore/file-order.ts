import type { TableBlock } from './table-block.ts';
import { type Table, originOf } from './table.ts';

/** Where an event of the table says how it stands in a file. */
interface Place {
  readonly time: number;
  readonly hash: number;
  readonly row: number;
}

/**
 * The order of events in a file that is to be read back: it depends on nothing but what they say, so that the same events make
 * the same file out of every archive. The newest first; those of one moment by the hash of their text, as what else orders them
 * on a page is the archive's own; those without a time at the end.
 * @param rows of the table, in its order. @returns the same rows.
 */
export function fileOrder(table: Table, rows: Uint32Array): Uint32Array {
  const [ordered, undated] = [new Uint32Array(rows.length), [] as Place[]];
  let [tied, filled] = [[] as Place[], 0];
  const put = (places: readonly Place[]) => {
    const sorted = places.length > 1 ? places.toSorted((a, b) => b.hash - a.hash) : places;
    for (const { row } of sorted) ordered[filled++] = row;
  };
  for (const row of rows) {
    const place = placeOf(originOf(table, row), row);
    if (Number.isNaN(place.time)) undated.push(place);
    else if (tied[0]?.time === place.time) tied.push(place);
    else {
      put(tied);
      tied = [place];
    }
  }
  put(tied);
  put(undated);
  return ordered;
}

function placeOf({ block: { columns }, index }: { block: TableBlock; index: number }, row: number): Place {
  return { time: columns.time[index] ?? NaN, hash: columns.hash[index] ?? 0, row };
}
