/** What an export format is: what stands around its portions, in `frames.ts`, and how these are written, in `registry.ts`. */
import type { StoredEvent } from '../audit/event.ts';
import type { Labelled } from '../audit/names.ts';
import type { Label } from '../watch/label.ts';

/** Some events, as text or as what it says: a format reads what it needs. */
export interface Portion {
  readonly count: number;
  /** Their JSON exactly as it was received, one line each, without a last line feed. */
  readonly lines: () => string;
  readonly events: () => readonly StoredEvent[];
}

/** What a file may name. Plain data, which a worker can be told. */
export interface Naming {
  readonly accounts: readonly Labelled[];
  readonly labels: readonly Label[];
}

/** A file is its beginning, its portions with something between them, and its end. */
export interface Frame {
  readonly extension: string;
  readonly mediaType: string;
  /** Whether it is to be read back by whatever program: then its order depends on the events alone. Else as a page shows them. */
  readonly isReadBack: boolean;
  /** @param mark whether the file shall begin with a byte order mark, where it may: Excel takes it for Latin-1 else. */
  readonly begin: (mark: boolean) => string;
  readonly between: string;
  readonly end: string;
}

/** @param portion has one event or more. */
export type WritePortion = (portion: Portion, naming: Naming) => string;

/** A portion of a file, written, and how many events are in it. */
export interface Piece {
  readonly part: Blob;
  readonly count: number;
}
