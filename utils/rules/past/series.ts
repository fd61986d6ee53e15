/** How often something happened, by slots of time: a flat list of slots and counts, ascending. Slots without any are absent. */
export type Series = number[];

/** Counts one more. In whatever order slots come, the list is the same in the end. */
export function countIn(series: Series, slot: number): void {
  let place = series.length - 2;
  while (place >= 0 && (series[place] ?? 0) > slot) place -= 2;
  if (place >= 0 && series[place] === slot) series[place + 1] = (series[place + 1] ?? 0) + 1;
  else series.splice(place + 2, 0, slot, 1);
}

/** The slots and counts from one slot to before another. */
export function cutSeries(series: Readonly<Series>, from: number, to: number): Series {
  return series.slice(placeOf(series, from), placeOf(series, to));
}

/** Where the first slot stands that is not before another. */
function placeOf(series: Readonly<Series>, slot: number): number {
  let [low, high] = [0, series.length / 2];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((series[2 * middle] ?? Infinity) < slot) low = middle + 1;
    else high = middle;
  }
  return 2 * low;
}

/** As few bytes: the steps between slots, and the counts, seven bits to a byte. */
export function encodeSeries(series: Readonly<Series>): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const [place, number] of series.entries()) {
    // The first slot may be before the epoch; those after it only grow.
    let rest = place % 2 === 1 ? number : place === 0 ? zigzag(number) : number - last;
    if (place % 2 === 0) last = number;
    for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** The way back. */
export function decodeSeries(bytes: Uint8Array): Series {
  const series: Series = [];
  let [number, scale, last] = [0, 1, 0];
  for (const byte of bytes) {
    number += (byte % 128) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    const isSlot = series.length % 2 === 0;
    if (isSlot) last = series.length === 0 ? unzigzag(number) : last + number;
    series.push(isSlot ? last : number);
    [number, scale] = [0, 1];
  }
  return series;
}

function zigzag(number: number): number {
  return number < 0 ? -2 * number - 1 : 2 * number;
}

function unzigzag(number: number): number {
  return number % 2 === 1 ? -(number + 1) / 2 : number / 2;
}
