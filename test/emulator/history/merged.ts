/** Two readers as one, without copying either. */
import { lowerBound, type Reader } from './history.ts';

/** The events of both in one order. Finding an event takes a binary search. */
export function merged(a: Reader, b: Reader): Reader {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const inA = (index: number) => {
    const least = Math.max(0, index - b.count);
    const most = Math.min(index, a.count);
    return least + lowerBound(most - least, (extra) => isBefore(b, index - least - extra - 1, a, least + extra));
  };
  const place = (index: number): [Reader, number] => {
    const fromA = inA(index);
    const fromB = index - fromA;
    const isA = fromB === b.count || (fromA < a.count && !isBefore(b, fromB, a, fromA));
    return isA ? [a, fromA] : [b, fromB];
  };
  return readPlaces(a.count + b.count, place);
}

/** One reader after the other. */
export function concatenated(a: Reader, b: Reader): Reader {
  return readPlaces(a.count + b.count, (index) => (index < a.count ? [a, index] : [b, index - a.count]));
}

function readPlaces(count: number, place: (index: number) => [Reader, number]): Reader {
  const read =
    <T>(field: (reader: Reader, index: number) => T) =>
    (index: number): T =>
      field(...place(index));
  return {
    count,
    timeAt: read((reader, index) => reader.timeAt(index)),
    idAt: read((reader, index) => reader.idAt(index)),
    typeAt: read((reader, index) => reader.typeAt(index)),
    at: read((reader, index) => reader.at(index)),
  };
}

function isBefore(a: Reader, indexA: number, b: Reader, indexB: number): boolean {
  const timeA = a.timeAt(indexA);
  const timeB = b.timeAt(indexB);
  return timeA === timeB ? a.idAt(indexA) < b.idAt(indexB) : timeA < timeB;
}
