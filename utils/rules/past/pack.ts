/** What an account has taught, as few large values: thousands of small ones take the database ten times as long. */
import type { PastData } from './past-data.ts';

/** Keys as JSON, and for each of them where its numbers end among all. */
interface Packed {
  readonly keys: string;
  readonly ends: Uint32Array;
  readonly numbers: Float64Array;
}

export interface PackedPast extends Omit<PastData, 'runs' | 'counts'> {
  readonly runs: Packed;
  readonly counts: Packed;
}

/** For the database. */
export function packPast(data: PastData): PackedPast {
  const counts = Array.from(data.counts, ([key, slots]) => [key, Array.from(slots).flat()] as const);
  return { ...data, runs: pack([...data.runs]), counts: pack(counts) };
}

/** The way back. */
export function unpackPast(packed: PackedPast): PastData {
  return {
    ...packed,
    runs: new Map(unpack(packed.runs)),
    counts: new Map(unpack(packed.counts).map(([key, numbers]) => [key, new Map(inPairs(numbers))])),
  };
}

function pack(entries: readonly (readonly [string, readonly number[]])[]): Packed {
  const ends = new Uint32Array(entries.length);
  let end = 0;
  for (const [place, [, numbers]] of entries.entries()) ends[place] = end += numbers.length;
  const all = new Float64Array(end);
  for (const [place, [, numbers]] of entries.entries()) all.set(numbers, (ends[place] ?? 0) - numbers.length);
  return { keys: JSON.stringify(entries.map(([key]) => key)), ends, numbers: all };
}

function unpack({ keys, ends, numbers }: Packed): [string, number[]][] {
  const names = JSON.parse(keys) as string[];
  return names.map((name, place) => [name, Array.from(numbers.subarray(ends[place - 1] ?? 0, ends[place]))]);
}

function inPairs(numbers: readonly number[]): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, pair) => [numbers[2 * pair] ?? 0, numbers[2 * pair + 1] ?? 0]);
}
