/** Every export format there is, in the order in which they are offered. */
import { csv } from './csv.ts';
import type { ExportFormat, Naming, Piece, Portion } from './format.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';

export const FORMATS = { csv, ndjson, json } as const satisfies Record<string, ExportFormat>;
export type FormatName = keyof typeof FORMATS;

/** Writes some events as a part of a file. */
export function writePiece(format: FormatName, portion: Portion, naming: Naming): Piece {
  const texts = portion.count > 0 ? [FORMATS[format].write(portion, naming)] : [];
  return { part: new Blob(texts), count: portion.count };
}
