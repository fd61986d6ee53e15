/** Events that can be asked for by their place. Nothing is built before it is asked for, so there may be a million. */
import type { Entry } from './entry.ts';

/** Events in ascending order of second, then id. Immutable. */
export interface Reader {
  readonly count: number;
  /** When the event at `index` happened: milliseconds since the epoch, whole seconds. Never descends. */
  timeAt(index: number): number;
  idAt(index: number): string;
  typeAt(index: number): string;
  at(index: number): Entry;
}

/** All events of an account, or of the part of it that was there at the start. */
export interface History extends Reader {
  /** The place of an id, or -1. */
  indexOf(id: string): number;
}

/** The least index for which `passes` holds, or `count`; from some index on, it must hold for all. */
export function lowerBound(count: number, passes: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the first event at `time` (milliseconds since the epoch) or later. */
export function firstSince(reader: Reader, time: number): number {
  return lowerBound(reader.count, (index) => reader.timeAt(index) >= time);
}

/** The events of `reader` that stand at the places `source(0)` to `source(count - 1)`. */
export function rearranged(reader: Reader, count: number, source: (index: number) => number): Reader {
  return {
    count,
    timeAt: (index) => reader.timeAt(source(index)),
    idAt: (index) => reader.idAt(source(index)),
    typeAt: (index) => reader.typeAt(source(index)),
    at: (index) => reader.at(source(index)),
  };
}

/** Places from `start` to before `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where the events from `from` to before `to` stand, both in milliseconds since the epoch. */
export function rangeOf(reader: Reader, from: number, to: number): Range {
  const start = firstSince(reader, from);
  return { start, end: Math.max(start, firstSince(reader, to)) };
}

/** The events of a range. */
export function inRange(reader: Reader, { start, end }: Range): Reader {
  return end - start === reader.count ? reader : rearranged(reader, end - start, (index) => start + index);
}
