/** What stands between the rows of the list: where days begin, and where what is new to the person ends. */
import { dayStarts } from '../zone.ts';
import { countBelow } from './count-below.ts';
import type { Ends, HeadsSpec, ListHeads, NewsHead, News } from './explore.ts';
import { laterRows } from './later-rows.ts';
import { spanBetween } from './span.ts';
import type { Table } from './table.ts';

/** Ten years of days; a list that reaches back further has no heads there. */
const MOST_DAYS = 3653;

/** Where the last and the first of some rows stand. @param rows of the table, rising. @returns null where there is none. */
export function endsOf({ at }: Table, rows: Uint32Array): Ends | null {
  const [newest, oldest] = [rows[0], rows.at(-1)];
  return newest === undefined || oldest === undefined ? null : { from: at[oldest] ?? 0, to: at[newest] ?? 0 };
}

/** @param rows of the table, rising. */
export function headsOf(table: Table, rows: Uint32Array, { zone, news }: HeadsSpec): ListHeads {
  const ends = endsOf(table, rows);
  if (!ends) return { days: [], news: null };
  const countSince = (moment: number) => countBelow(rows, spanBetween(table.at, moment, Infinity).end);
  const days: ListHeads['days'][number][] = [];
  let row = 0;
  for (const time of dayStarts(ends.from, ends.to, zone, MOST_DAYS)) {
    const end = countSince(time);
    if (end > row) days.push({ row, time });
    row = end;
  }
  return { days, news: news && newsHeadOf(table, rows, news) };
}

function newsHeadOf(table: Table, rows: Uint32Array, { since, from }: News): NewsHead | null {
  const after = Object.fromEntries(table.accounts.map(({ id }) => [id, since]));
  const places = laterRows(table, rows, { after, from, to: Infinity });
  const end = (places.at(-1) ?? -1) + 1;
  return end > 0 && end < rows.length ? { row: end, count: places.length, since } : null;
}
