/** The order of a list, as an arrangement of events that stand in ascending order. */
import { firstSince, type Range, type Reader, rearranged } from '../history/history.ts';
import type { Settings } from '../settings.ts';

/**
 * @param reader events in ascending order of second and id; in order of arrival for `insertion`.
 * @param turn differs from request to request: `unstable` shuffles each second by it.
 */
export function inOrder(reader: Reader, order: Settings['order'], turn: number): Reader {
  const { count } = reader;
  const secondOf = createSecondFinder(reader);
  const newestFirst = (position: number) => {
    const place = count - 1 - position;
    const { start, end } = secondOf(place);
    return start + end - 1 - place;
  };
  switch (order) {
    case 'asc':
    case 'insertion':
      return reader;
    case 'desc':
      return rearranged(reader, count, newestFirst);
    case 'unstable':
      return rearranged(reader, count, (position) => {
        const { start, end } = secondOf(count - 1 - position);
        return start + ((newestFirst(position) - start + turn) % (end - start));
      });
    case 'random':
      return rearranged(reader, count, scattered(count));
  }
}

/** Finds the range of events that happened in the same second; neighbours are asked in turn, so the last is kept. */
function createSecondFinder(reader: Reader): (place: number) => Range {
  let last: Range = { start: 0, end: 0 };
  return (place) => {
    if (place >= last.start && place < last.end) return last;
    const second = reader.timeAt(place);
    const isTied = (other: number) => other >= 0 && other < reader.count && reader.timeAt(other) === second;
    const start = isTied(place - 1) ? firstSince(reader, second) : place;
    const end = isTied(place + 1) ? firstSince(reader, second + 1) : place + 1;
    last = { start, end };
    return last;
  };
}

/** An arrangement without visible rule that is the same for the same count: steps of a stride that misses nothing. */
function scattered(count: number): (position: number) => number {
  let stride = Math.floor(count * 0.618) | 1;
  while (divisor(stride, count) > 1) stride += 2;
  return (position) => (position * stride + 7) % count;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
