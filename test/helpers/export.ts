/** Exporting in tests. */
import type { StoredEvent } from '../../utils/audit/event.ts';
import { NO_NAMES } from '../../utils/audit/sentence.ts';
import type { ExportFormat, ExportOptions, ExportSource } from '../../utils/export/format.ts';
import { sourceOf } from '../../utils/export/source.ts';

/** A source of events, so many at a time. */
export function sourceFrom(events: readonly StoredEvent[], size = 3): ExportSource {
  return sourceOf(async function* portions() {
    for (let start = 0; start < events.length; start += size) {
      yield await Promise.resolve(events.slice(start, start + size));
    }
  });
}

/** The whole file. */
export async function exported(
  format: ExportFormat,
  source: ExportSource,
  options: Partial<ExportOptions> = {},
): Promise<string> {
  const pieces = await Array.fromAsync(format.write(source, { names: NO_NAMES, mark: false, ...options }));
  return pieces.map(({ text }) => text).join('');
}
