/** What is known of an account's reading. Kept in the archive's own database, so that both are lost or neither. */
import type { Granule } from './bounds.ts';
import type { Silence } from '../watch/silence.ts';
import type { Span } from '../watch/spans.ts';

/** A period that is still to be read: history, or what was missed in a long silence, or a second look. Newest part first. */
export interface Hole {
  /** 0: from the beginning. Both in milliseconds of event time; `to` itself has been read. */
  readonly from: number;
  readonly to: number;
  /** How long the next window shall be, by what the last ones held. */
  readonly span: number;
  readonly how: 'history' | 'late' | 'again' | 'reset';
  readonly why?: Silence;
}

export interface SyncState {
  /** The newest event's time, or the server's clock where there was none. Never from the local clock, never from the future. */
  readonly cursor: number;
  readonly spans: readonly Span[];
  readonly holes: readonly Hole[];
  /** Pages that may be asked for at once while holes are filled, and how often the server said that it was too much. */
  readonly lanes: number;
  readonly refusals: number;
  /** The finest bound that the server was seen to take. */
  readonly granule: Granule;
  /** When the last week was last read again, on the server's clock. */
  readonly againAt: number;
  /** How many events the server said there were at the first look; a hint for progress. */
  readonly expected: number | null;
}
