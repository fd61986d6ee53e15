/** What an export format is. Which ones there are is in `registry.ts`. */
import type { StoredEvent } from '../audit/event.ts';
import type { Names } from '../audit/sentence.ts';

/** Some events' JSON texts exactly as they were received, a line each, without a last line feed. */
export interface Lines {
  readonly text: string;
  readonly count: number;
}

/** What is exported, newest first, in portions that memory does not feel. One of the two is read, once. */
export interface ExportSource {
  readonly lines: () => AsyncIterable<Lines>;
  readonly events: () => AsyncIterable<readonly StoredEvent[]>;
}

/** A part of the file, and how many events are in it. */
export interface Piece {
  readonly text: string;
  readonly count: number;
}

export interface ExportOptions {
  readonly names: Names;
  /** Whether a file that may have one begins with a byte order mark: Excel takes it for Latin-1 else. */
  readonly mark: boolean;
}

export interface ExportFormat {
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (source: ExportSource, options: ExportOptions) => AsyncIterable<Piece>;
}
