/** What stands between the rows of the list: where days begin, and where what is new to the person ends. */
import type { ExploreEngine, Found, Later } from '../explore/explore.ts';
import { type Zone, dayStarts } from '../zone.ts';
import type { News } from './unread-model.ts';

/** Where a day begins in the list. */
interface DayHead {
  readonly row: number;
  /** The moment of its midnight. */
  readonly time: number;
}

/** Where what is new ends: the row below it. */
export interface NewsHead {
  readonly row: number;
  readonly count: number;
  /** When the person last looked. */
  readonly since: number;
}

export interface ListHeads {
  readonly days: readonly DayHead[];
  /** Null where there is nothing new, or nothing else. */
  readonly news: NewsHead | null;
  /** Where the last and the first row stand, see `ListRow.at`; null where there is none. */
  readonly ends: Pick<Later, 'from' | 'to'> | null;
}

/** Ten years of days; a list that reaches back further has no heads there. */
const MOST_DAYS = 3653;

/** How many rows there are: what is held back is none. */
export const shownOf = ({ count, held }: Found): number => count - held.length;

/**
 * Reads what stands between the rows of a search.
 * @param accounts the ids of all that are looked at. @throws what the engine throws.
 */
export async function readHeads(
  engine: ExploreEngine,
  found: Found,
  zone: Zone,
  accounts: readonly string[],
  news: News | null,
): Promise<ListHeads> {
  const { search } = found;
  const shown = shownOf(found);
  const [[newest], [oldest], newsHead] = await Promise.all([
    engine.rows(search, 0, 1),
    engine.rows(search, shown - 1, shown),
    news && readNews(engine, found, accounts, news),
  ]);
  if (!newest || !oldest) return { days: [], news: null, ends: null };
  const starts = dayStarts(oldest.at, newest.at, zone, MOST_DAYS);
  const ends = await engine.countSince(search, starts);
  const heads = starts.map((time, day) => ({ time, row: ends[day - 1] ?? 0, end: ends[day] ?? 0 }));
  return {
    days: heads.filter(({ row, end }) => end > row),
    news: newsHead,
    ends: { from: oldest.at, to: newest.at },
  };
}

async function readNews(
  engine: ExploreEngine,
  found: Found,
  accounts: readonly string[],
  { since, from }: News,
): Promise<NewsHead | null> {
  const after = Object.fromEntries(accounts.map((account) => [account, since]));
  const { count, end } = await engine.newRows(found.search, { after, from, to: Infinity });
  return end > 0 && end < shownOf(found) ? { row: end, count, since } : null;
}
