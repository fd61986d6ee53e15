/** Which rows hold events that came after others. */
import type { Later } from './explore.ts';
import { spanBetween } from './span.ts';
import type { Table } from './table.ts';

/**
 * @param rows of the table, rising.
 * @returns the places in `rows` of those that came after, rising.
 */
export function laterRows({ blocks, order, at }: Table, rows: Uint32Array, { after, from, to }: Later): number[] {
  const isLater = new Uint8Array(order.length);
  for (const { key, columns, stock, start } of blocks) {
    if (key[2] < from) continue;
    const known = after[stock.account] ?? -Infinity;
    const { seenAt } = columns;
    for (let index = 0; index < seenAt.length; index++) isLater[start + index] = Number((seenAt[index] ?? 0) > known);
  }
  const places: number[] = [];
  const { end } = spanBetween(at, from, Infinity);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    if (row >= end) break;
    if (isLater[order[row] ?? 0] || (at[row] ?? 0) > to) places.push(place);
  }
  return places;
}

/** The same rows without those at some places. */
export function withoutPlaces(rows: Uint32Array, places: readonly number[]): Uint32Array {
  if (places.length === 0) return rows;
  const left = new Set(places);
  return rows.filter((_, place) => !left.has(place));
}
