/** How often something happened, by slots of time. */

/** A flat list of slots and counts, ascending; slots without any are absent. As it was stored until something is counted. */
export type Series = number[] | Int32Array;

/** Counts one more. In whatever order slots come, the list is the same in the end. */
export function countIn(series: number[], slot: number): void {
  let place = series.length - 2;
  while (place >= 0 && (series[place] ?? 0) > slot) place -= 2;
  if (place >= 0 && series[place] === slot) series[place + 1] = (series[place + 1] ?? 0) + 1;
  else series.splice(place + 2, 0, slot, 1);
}

/** The slots and counts from one slot to before another. */
export function cutSeries(series: Series, from: number, to: number): Series {
  return series.slice(placeOf(series, from), placeOf(series, to));
}

/** Where the first slot stands that is not before another. */
function placeOf(series: Series, slot: number): number {
  let [low, high] = [0, series.length / 2];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((series[2 * middle] ?? Infinity) < slot) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}
