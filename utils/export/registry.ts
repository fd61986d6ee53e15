/** How the portions of each format are written. */
import { writeCsv } from './csv.ts';
import type { Naming, Piece, Portion, WritePortion } from './format.ts';
import type { FormatName } from './frames.ts';
import { writeJsonList } from './json.ts';
import { writeNdjson } from './ndjson.ts';
import { pieceOf } from './piece.ts';

const WRITERS: Readonly<Record<FormatName, WritePortion>> = {
  csv: writeCsv,
  ndjson: writeNdjson,
  json: writeJsonList,
};

/** Writes some events as a part of a file. */
export function writePiece(format: FormatName, portion: Portion, naming: Naming): Piece {
  return pieceOf(WRITERS[format], portion, naming);
}
