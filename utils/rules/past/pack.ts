/** What an account has taught, as few large values: thousands of small ones take the database ten times as long. */
import type { Kind } from './kind.ts';
import type { PastData } from './past-data.ts';

/** Keys as JSON, and for each of them where its numbers end among all. */
interface Packed<Numbers> {
  readonly keys: string;
  readonly ends: Uint32Array;
  readonly numbers: Numbers;
}

export interface PackedPast extends Omit<PastData, 'runs' | 'counts'> {
  readonly runs: Packed<Float64Array>;
  readonly counts: Packed<Int32Array>;
}

/** For the database. */
export function packPast(data: PastData): PackedPast {
  const runs = Array.from(data.runs, ([kind, values]) =>
    Array.from(values, ([value, times]) => [`${kind} ${value}`, times] as const),
  ).flat();
  return {
    ...data,
    runs: pack(runs, (length) => new Float64Array(length)),
    counts: pack([...data.counts], (length) => new Int32Array(length)),
  };
}

/** The way back. */
export function unpackPast(packed: PackedPast): PastData {
  const runs: PastData['runs'] = new Map();
  for (const [key, from, to] of partsOf(packed.runs)) {
    const end = key.indexOf(' ');
    const kind = key.slice(0, end) as Kind;
    const values = runs.get(kind) ?? new Map<string, number[]>();
    runs.set(kind, values.set(key.slice(end + 1), [...packed.runs.numbers.subarray(from, to)]));
  }
  const counts = partsOf(packed.counts).map(
    ([name, from, to]) => [name, packed.counts.numbers.subarray(from, to)] as const,
  );
  return { ...packed, runs, counts: new Map(counts) };
}

function pack<Numbers extends Float64Array | Int32Array>(
  entries: readonly (readonly [key: string, numbers: ArrayLike<number>])[],
  allocate: (length: number) => Numbers,
): Packed<Numbers> {
  const ends = new Uint32Array(entries.length);
  let end = 0;
  for (const [place, [, numbers]] of entries.entries()) ends[place] = end += numbers.length;
  const all = allocate(end);
  for (const [place, [, numbers]] of entries.entries()) all.set(numbers, (ends[place] ?? 0) - numbers.length);
  return { keys: JSON.stringify(entries.map(([key]) => key)), ends, numbers: all };
}

/** Every key, and where its numbers are. */
function partsOf({ keys, ends }: Packed<unknown>): (readonly [key: string, from: number, to: number])[] {
  const names = JSON.parse(keys) as string[];
  return names.map((name, place) => [name, ends[place - 1] ?? 0, ends[place] ?? 0]);
}
