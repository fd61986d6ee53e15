/** What an account has taught, as few large values: thousands of small ones take the database ten times as long. */
import type { Kind } from './kind.ts';
import type { PastData } from './past-data.ts';
import { encodeSeries } from './series.ts';

/** Keys as JSON, and for each of them where its numbers end among all. */
interface Packed<Numbers> {
  readonly keys: string;
  readonly ends: Uint32Array;
  readonly numbers: Numbers;
}

/** In two parts: who asks only when something was seen need not read how often. */
export interface PackedPast {
  readonly seen: Omit<PastData, 'runs' | 'counts'> & { readonly runs: Packed<Float64Array> };
  readonly counted: Packed<Uint8Array>;
}

/** For the database. */
export function packPast({ counts, ...data }: PastData): PackedPast {
  const runs = Array.from(data.runs, ([kind, values]) =>
    Array.from(values, ([value, times]) => [`${kind} ${value}`, times] as const),
  ).flat();
  return {
    seen: { ...data, runs: pack(runs, (length) => new Float64Array(length)) },
    counted: pack(
      Array.from(counts, ([name, series]) => [name, Array.isArray(series) ? encodeSeries(series) : series] as const),
      (length) => new Uint8Array(length),
    ),
  };
}

/** The way back. @param counted null: nothing was counted then. */
export function unpackPast(
  { runs: packed, ...data }: PackedPast['seen'],
  counted: PackedPast['counted'] | null,
): PastData {
  const runs: PastData['runs'] = new Map();
  for (const [key, from, to] of partsOf(packed)) {
    const end = key.indexOf(' ');
    const kind = key.slice(0, end) as Kind;
    const values = runs.get(kind) ?? new Map<string, number[]>();
    runs.set(kind, values.set(key.slice(end + 1), [...packed.numbers.subarray(from, to)]));
  }
  const counts = (counted ? partsOf(counted) : []).map(
    ([name, from, to]) => [name, counted?.numbers.subarray(from, to) ?? new Uint8Array()] as const,
  );
  return { ...data, runs, counts: new Map(counts) };
}

function pack<Numbers extends Float64Array | Uint8Array>(
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
