/** The order of the list over blocks that are each in order. */

/**
 * A merge sort of the runs that are there: nearly free for blocks that follow each other or overlap by a few rows, and
 * never worse than blocks × log(blocks).
 * @param at places in the list; of equal ones the first stays first.
 * @returns the indices, newest first.
 */
export function orderRows(at: Float64Array): Uint32Array<ArrayBuffer> {
  const order = new Uint32Array(at.length);
  for (let index = 0; index < order.length; index++) order[index] = index;
  let bounds = runsOf(at);
  while (bounds.length > 2) {
    const merged = [0];
    for (let run = 0; run + 1 < bounds.length; run += 2) {
      const [start = 0, middle = 0, end = middle] = bounds.slice(run, run + 3);
      if (end > middle) mergeRuns(order, at, start, middle, end);
      merged.push(end);
    }
    bounds = merged;
  }
  return order;
}

/** Where runs begin, and where the last one ends. */
function runsOf(at: Float64Array): number[] {
  const bounds = [0];
  for (let index = 1; index < at.length; index++) {
    if ((at[index] ?? 0) > (at[index - 1] ?? 0)) bounds.push(index);
  }
  return [...bounds, at.length];
}

function mergeRuns(order: Uint32Array, at: Float64Array, start: number, middle: number, end: number): void {
  const timeAt = (place: number) => at[order[place] ?? 0] ?? 0;
  const newest = timeAt(middle);
  let place = start;
  while (timeAt(place) >= newest && place < middle) place++;
  const left = order.slice(place, middle);
  let [next, right] = [0, middle];
  for (; next < left.length; place++) {
    const index = left[next] ?? 0;
    const isLeft = right === end || (at[index] ?? 0) >= timeAt(right);
    order[place] = isLeft ? index : (order[right] ?? 0);
    if (isLeft) next++;
    else right++;
  }
}
