import type { ArchiveReader } from '../archive/archive.ts';
import { downloadSink } from '../browser/file-sink.ts';
import { exportName } from '../export/file-name.ts';
import { accountPieces } from '../export/account-pieces.ts';
import { pour } from '../export/pour.ts';
import { FRAMES } from '../export/frames.ts';
import type { Account } from '../watch/account.ts';

/** Hands over a file with all events of an account. @throws what IndexedDB throws. */
export async function exportAccount(archive: ArchiveReader, { id, label }: Account): Promise<void> {
  const { oldest, newest } = await archive.extent(id);
  const period = oldest !== null && newest !== null ? { from: oldest, to: newest } : null;
  const sink = downloadSink(exportName([label], period, FRAMES.ndjson.extension), FRAMES.ndjson.mediaType);
  await pour(FRAMES.ndjson, accountPieces(archive, id), sink);
}
