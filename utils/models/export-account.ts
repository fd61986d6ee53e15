import type { ArchiveReader } from '../archive/archive.ts';
import { NO_NAMES } from '../audit/sentence.ts';
import { downloadSink } from '../browser/file-sink.ts';
import { exportName } from '../export/file-name.ts';
import { ndjson } from '../export/ndjson.ts';
import { pour } from '../export/pour.ts';
import { pagesOf, sourceOf } from '../export/source.ts';
import type { Account } from '../watch/account.ts';

/** Hands over a file with all events of an account. @throws what IndexedDB throws. */
export async function exportAccount(archive: ArchiveReader, { id, label }: Account): Promise<void> {
  const { oldest, newest } = await archive.extent(id);
  const period = oldest !== null && newest !== null ? { from: oldest, to: newest } : null;
  const source = sourceOf(() => pagesOf(archive, [id]));
  const sink = downloadSink(exportName([label], period, ndjson.extension), ndjson.mediaType);
  await pour(ndjson.write(source, { names: NO_NAMES, mark: false }), sink);
}
