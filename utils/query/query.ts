/** What is searched for: the one filter behind the explorer's box, its chips, facets and chart, saved views and exports. */

export const FIELDS = ['type', 'family', 'severity', 'user', 'source', 'ip', 'country', 'account', 'id'] as const;
export type Field = (typeof FIELDS)[number];

/** What a value can be asked for under: a field, or a path in the context. */
export type Target = Field | readonly string[];

/** A value that is asked for. Compared as a whole, ignoring case. The empty one finds events that have no value. */
export interface Pattern {
  readonly text: string;
  /** Whether `*` stands for any text; in quotes it is an asterisk. Only where the text has one. */
  readonly wild: boolean;
}

/** A moment as it was written: relative ones move with the clock. Dates and times without a zone are UTC. */
export type Moment =
  | { readonly kind: 'absolute'; readonly time: number }
  | { readonly kind: 'relative'; readonly amount: number; readonly unit: Unit };
export type Unit = 'm' | 'h' | 'd' | 'w';

export type Term =
  /** Any part of any value of the event. */
  | { readonly kind: 'text'; readonly text: string; readonly not: boolean }
  /** One of the values, of which there is one at least. An IP address may be a range: `192.0.2.0/24`. */
  | { readonly kind: 'field'; readonly field: Field; readonly values: readonly Pattern[]; readonly not: boolean }
  /**
   * The same for whatever stands under a path in the context: `context.new.msisdn`. A path without its beginning is found
   * anywhere, the empty one everywhere. Places in lists count from 1 and may be left out.
   */
  | {
      readonly kind: 'context';
      readonly path: readonly string[];
      readonly values: readonly Pattern[];
      readonly not: boolean;
    }
  /** From a moment on, and up to it without the moment itself. */
  | { readonly kind: 'after' | 'before'; readonly at: Moment };

/** All of them hold at once; none: everything. */
export type Query = readonly Term[];

/** What could not be read, where it stands in the text, and what would do. The rest of the query holds. */
export interface QueryProblem {
  readonly kind:
    | 'unknown-field'
    | 'no-value'
    | 'open-quote'
    | 'bad-moment'
    | 'bad-ip'
    | 'bad-range'
    | 'bad-severity'
    | 'bad-family'
    | 'no-time'
    | 'too-many';
  readonly from: number;
  readonly to: number;
}

export interface ParsedQuery {
  readonly query: Query;
  readonly problems: readonly QueryProblem[];
}
