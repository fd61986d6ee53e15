/** Exporting in tests. */
import type { StoredEvent } from '../../utils/audit/event.ts';
import type { Naming, Piece } from '../../utils/export/format.ts';
import { pour } from '../../utils/export/pour.ts';
import { FRAMES, type FormatName } from '../../utils/export/frames.ts';
import { writePiece } from '../../utils/export/registry.ts';

export const NO_NAMING: Naming = { accounts: [], labels: [] };

/** The events as pieces of a file, so many at a time. */
export async function* piecesOf(
  format: FormatName,
  events: readonly StoredEvent[],
  naming = NO_NAMING,
  size = 3,
): AsyncGenerator<Piece> {
  for (let start = 0; start < events.length; start += size) {
    const some = events.slice(start, start + size);
    const lines = () => some.map(({ json }) => json).join('\n');
    yield await Promise.resolve(writePiece(format, { count: some.length, lines, events: () => some }, naming));
  }
}

/** The whole file. */
export async function exported(
  format: FormatName,
  events: readonly StoredEvent[],
  { naming = NO_NAMING, mark = false, pieces = piecesOf(format, events, naming) } = {},
): Promise<string> {
  const parts: (Blob | string)[] = [];
  const nothing = () => Promise.resolve();
  const sink = {
    write: (part: Blob | string) => Promise.resolve(void parts.push(part)),
    close: nothing,
    discard: nothing,
  };
  await pour(FRAMES[format], pieces, sink, { mark });
  // A blob as a whole would take its mark away.
  const texts = await Promise.all(parts.map(async (part) => (typeof part === 'string' ? part : part.text())));
  return texts.join('');
}
