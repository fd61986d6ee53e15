/** What is asked of the archive, and how it comes out of what was measured. */

/** Milliseconds and bytes of one run on a fresh profile. */
export interface Round {
  readonly parse: number;
  readonly ingest: number;
  readonly bytes: number;
  /** What the browser counts for the site. */
  readonly usage: number;
  readonly known: number;
  readonly fresh: number;
  /** The first 50 rows, with few events stored and with all. */
  readonly firstOfFew: number;
  readonly firstOfAll: number;
}

interface Figure {
  readonly name: string;
  readonly asked: number;
  readonly unit: '×' | ' ms';
  readonly of: (round: Round) => number;
}

export const FIGURES: readonly Figure[] = [
  {
    name: 'ingest against JSON.parse of the same pages',
    asked: 9,
    unit: '×',
    of: ({ ingest, parse }) => ingest / parse,
  },
  { name: '1,000 events that are known already', asked: 30, unit: ' ms', of: ({ known }) => known },
  { name: '5 new events, and what the badge is computed from', asked: 100, unit: ' ms', of: ({ fresh }) => fresh },
  {
    name: 'first 50 rows against the same with 100 events stored',
    asked: 1.3,
    unit: '×',
    of: ({ firstOfAll, firstOfFew }) => firstOfAll / firstOfFew,
  },
  { name: 'disk against the events’ JSON', asked: 0.45, unit: '×', of: ({ usage, bytes }) => usage / bytes },
];

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
