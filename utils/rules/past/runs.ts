/**
 * When something was seen, as runs: stretches of sightings that lie closer together than a gap. A flat list of starts and ends,
 * ascending. The union of intervals is the same in whatever order they come.
 */

const NONE: readonly number[] = [];

/**
 * Adds a sighting. @param gap in milliseconds.
 * @returns the starts that look different for it: those of the runs that came after it, unless it was inside one.
 */
export function addSighting(runs: number[], at: number, gap: number): readonly number[] {
  const last = runs.at(-1) ?? -Infinity;
  if (at >= last && at - last <= gap) {
    runs[runs.length - 1] = at;
    return NONE;
  }
  let run = runs.length - 2;
  while (run >= 0 && (runs[run] ?? 0) > at) run -= 2;
  const next = run + 2;
  const end = run < 0 ? -Infinity : (runs[run + 1] ?? 0);
  if (at <= end) return NONE;
  const later = next < runs.length ? runs.filter((_, place) => place >= next && place % 2 === 0) : NONE;
  const joinsNext = next < runs.length && (runs[next] ?? 0) - at <= gap;
  if (at - end <= gap) {
    if (joinsNext) runs.splice(run + 1, 2);
    else runs[run + 1] = at;
  } else if (joinsNext) runs[next] = at;
  else runs.splice(next, 0, at, at);
  return later;
}

/** Where the stretch began that a moment lies in; NaN where it lies in none. @param gap that separates stretches. */
export function startOf(runs: readonly number[] | undefined, at: number, gap: number): number {
  if (!runs) return NaN;
  let run = runs.length - 2;
  while (run >= 0 && (runs[run] ?? 0) > at) run -= 2;
  if (run < 0 || at > (runs[run + 1] ?? 0)) return NaN;
  while (run > 0 && (runs[run] ?? 0) - (runs[run - 1] ?? 0) <= gap) run -= 2;
  return runs[run] ?? NaN;
}

/** The last moment of the runs that end before a moment; minus infinity without any. */
export function lastBefore(runs: readonly number[] | undefined, at: number): number {
  return runs?.findLast((time, index) => index % 2 === 1 && time < at) ?? -Infinity;
}
