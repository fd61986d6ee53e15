import type { Naming, Piece, Portion, WritePortion } from './format.ts';

/** Some events as a part of a file; an empty one where there are none. */
export function pieceOf(write: WritePortion, portion: Portion, naming: Naming): Piece {
  const texts = portion.count > 0 ? [write(portion, naming)] : [];
  return { part: new Blob(texts), count: portion.count };
}
