/** How many of some rising numbers are below another. */
export function countBelow(rows: Uint32Array, row: number): number {
  let [start, end] = [0, rows.length];
  while (start < end) {
    const middle = (start + end) >>> 1;
    if ((rows[middle] ?? 0) < row) start = middle + 1;
    else end = middle;
  }
  return start;
}
