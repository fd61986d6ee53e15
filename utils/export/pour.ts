import type { Piece } from './format.ts';

/** Where a file goes, piece by piece. */
export interface Sink {
  readonly write: (text: string) => Promise<void>;
  /** Only now is there a file. */
  readonly close: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
}

interface PourOptions {
  /** Ends it; nothing is left behind. */
  readonly signal?: AbortSignal;
  /** Is told how many events are written so far. */
  readonly onPiece?: (written: number) => void;
}

/**
 * Writes a file as its pieces come: all of it, or nothing.
 * @returns how many events are in it. @throws what reading or writing threw, or the reason of the signal.
 */
export async function pour(
  pieces: AsyncIterable<Piece>,
  sink: Sink,
  { signal, onPiece }: PourOptions = {},
): Promise<number> {
  let written = 0;
  try {
    for await (const { text, count } of pieces) {
      signal?.throwIfAborted();
      await sink.write(text);
      written += count;
      onPiece?.(written);
    }
    signal?.throwIfAborted();
    await sink.close();
    return written;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
