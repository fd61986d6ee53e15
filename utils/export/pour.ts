import type { Frame, Piece } from './format.ts';

/** Where a file goes, part by part. */
export interface Sink {
  readonly write: (part: Blob | string) => Promise<void>;
  /** Only now is there a file. */
  readonly close: () => Promise<void>;
  /** Leaves nothing behind. */
  readonly discard: () => Promise<void>;
}

interface PourOptions {
  /** Whether the file shall begin with a byte order mark. */
  readonly mark?: boolean;
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
  { begin, between, end }: Frame,
  pieces: AsyncIterable<Piece>,
  sink: Sink,
  { mark = false, signal, onPiece }: PourOptions = {},
): Promise<number> {
  let written = 0;
  const say = (text: string) => (text === '' ? undefined : sink.write(text));
  try {
    await say(begin(mark));
    for await (const { part, count } of pieces) {
      signal?.throwIfAborted();
      // What was erased since it was found leaves nothing to write.
      if (count === 0) continue;
      if (written > 0) await say(between);
      await sink.write(part);
      written += count;
      onPiece?.(written);
    }
    signal?.throwIfAborted();
    await say(end);
    await sink.close();
    return written;
  } catch (error) {
    await sink.discard();
    throw error;
  }
}
