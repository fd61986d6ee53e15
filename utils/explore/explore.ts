/** What the explorer's worker does for its page: it holds the archive's columns in memory, and answers in milliseconds. */
import type { Severity } from '../audit/catalogue.ts';
import type { EventKey, StoredEvent } from '../audit/event.ts';
import type { Labelled } from '../audit/names.ts';
import type { Naming, Piece } from '../export/format.ts';
import type { FormatName } from '../export/frames.ts';
import type { Query } from '../query/query.ts';
import type { Zone } from '../zone.ts';

export const FACETS = ['severity', 'type', 'user', 'source', 'ip', 'country', 'account'] as const;
export type Facet = (typeof FACETS)[number];

export function forEachFacet<T>(make: (facet: Facet) => T): Record<Facet, T> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<Facet, T>;
}

export interface FacetValue {
  /** As a query names it; '' for events without a value. */
  readonly value: string;
  /** How many events the query would find if it said nothing of this facet but this value. */
  readonly count: number;
}

export interface Histogram {
  /** Where the first bucket begins, and how long one is, in milliseconds. */
  readonly from: number;
  readonly step: number;
  /** One list per severity, one number per bucket, the oldest first. */
  readonly counts: Readonly<Record<Severity, readonly number[]>>;
}

/** Rows are asked for by so many; as many of the first come with every answer. */
export const PORTION = 64;

/** Where the last and the first of some rows stand in the list, see `ListRow.at`. */
export interface Ends {
  readonly from: number;
  readonly to: number;
}

/**
 * Events that came after others: they were stored later, or stand above them. Those that stand below all of them are not
 * meant: they move nothing.
 */
export interface Later extends Ends {
  /** By account, in milliseconds since the epoch. Of an account that is not named every event was stored later. */
  readonly after: Readonly<Record<string, number>>;
}

/** What is new to the person: it was stored after they last looked, and was unread then or came since. */
export interface News {
  /** When they last looked. */
  readonly since: number;
  /** Where the oldest of it stands in the list. */
  readonly from: number;
}

/** What the heads of a list depend on, besides its rows. */
export interface HeadsSpec {
  /** Whose days have heads. */
  readonly zone: Zone;
  readonly news: News | null;
}

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

/** What stands between the rows of a list. */
export interface ListHeads {
  readonly days: readonly DayHead[];
  /** Null where there is nothing new, or nothing else. */
  readonly news: NewsHead | null;
}

export interface SearchSpec {
  /** All accounts that are looked at, with their labels. */
  readonly accounts: readonly Labelled[];
  readonly query: Query;
  /** What relative times are counted from. */
  readonly now: number;
  /** What is held back: it is counted, but is no row yet. */
  readonly hold?: Later | undefined;
  /** Answers once, when all was looked at: until then the rows of the search before can be asked for. */
  readonly whole?: boolean;
  /** Which heads come with the answers; none for those who show no list. */
  readonly heads?: HeadsSpec;
  /** Whether every answer is followed by its counts: they take longer than the rows. */
  readonly counts?: boolean;
}

/** How rows are written. */
interface FileSpec {
  readonly format: FormatName;
  readonly naming: Naming;
}

/**
 * What was found so far. Columns answer at once; text is searched newest first, and this comes again as it goes on. So it does
 * while the columns are loaded.
 */
export interface Found {
  /** Rows are asked for under it. */
  readonly search: number;
  readonly count: number;
  /** For each event that is held back, the row that it would stand above, rising: rows are those that are not. */
  readonly held: readonly number[];
  /** The first rows: a list can be shown at once. */
  readonly top: readonly ListRow[];
  readonly heads: ListHeads;
  /** Null where there are no rows. */
  readonly ends: Ends | null;
  /** By account, when the newest of its stored events was stored. */
  readonly newest: Readonly<Record<string, number>>;
  /** The part of the candidates that was looked at: 1 once it is done. */
  readonly looked: number;
  /** How many events the accounts have in all. */
  readonly stored: number;
}

/** How what was found is spread. */
export interface Counts {
  readonly count: number;
  /** Every value that the accounts' events have, also those that are found zero times; the most frequent first. */
  readonly facets: Readonly<Record<Facet, readonly FacetValue[]>>;
  /** Of the asked range, or of what is stored where the query names none; null where nothing is. */
  readonly histogram: Histogram | null;
}

/** What a row says without reading any JSON. */
export interface ListRow {
  readonly account: string;
  /** Its place in the list; milliseconds since the epoch. */
  readonly at: number;
  /** Null where it is undated. */
  readonly time: number | null;
  readonly seenAt: number;
  readonly type: string;
  /** See `userOf`. */
  readonly user: string;
  readonly source: string | null;
  readonly ip: string | null;
  readonly country: string | null;
}

/** Every method throws what IndexedDB throws. A search ends the one before. */
export interface ExploreEngine {
  /**
   * Resolves after the last answer, or when it was overtaken.
   * @param onFound is called once or more; the last time with `looked` 1. @param onCounted see `SearchSpec.counts`.
   */
  readonly search: (
    spec: SearchSpec,
    onFound: (found: Found) => void,
    onCounted?: (counts: Counts) => void,
  ) => Promise<void>;
  /** Some of the rows that a search found, newest first. Fewer where there are no more, none where the search is over. */
  readonly rows: (search: number, start: number, end: number) => Promise<readonly ListRow[]>;
  /** The same with everything the events say: reads their blocks. */
  readonly events: (search: number, start: number, end: number) => Promise<readonly StoredEvent[]>;
  /** The same written as a part of a file: in the worker, so that the page is free meanwhile. */
  readonly write: (search: number, start: number, end: number, file: FileSpec) => Promise<Piece>;
  /** Where an event stands among the found ones; null where it is not. */
  readonly indexOf: (search: number, key: EventKey) => Promise<number | null>;
  /** The heads of the found rows where others are asked for than came with them; null where the search is over. */
  readonly heads: (search: number, spec: HeadsSpec) => Promise<ListHeads | null>;
  /** Ends the search that is running: `search` resolves, and the rows that were found so far can still be asked for. */
  readonly stop: () => void;
}
