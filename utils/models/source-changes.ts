import type { ArchiveReader } from '../archive/archive.ts';
import { type Change, diffJson } from '../audit/changes.ts';
import type { Json, StoredEvent } from '../audit/event.ts';
import { withExactNumbers } from '../vonage/exact-json.ts';

/** In what an event differed when we saw it again. */
export interface SourceChange {
  /** Milliseconds since the epoch. */
  readonly seenAt: number;
  readonly changes: readonly Change[];
}

/** What the source changed in an event since we stored it, the latest change first. @throws what IndexedDB throws. */
export async function readSourceChanges(
  archive: Pick<ArchiveReader, 'revisions'>,
  { account, id, json }: StoredEvent,
): Promise<SourceChange[]> {
  const revisions = await archive.revisions(account, id);
  const contents = [json, ...revisions.map((revision) => revision.json)].map(exactJson);
  return revisions
    .map(({ seenAt }, index) => ({ seenAt, changes: diffJson(contents[index], contents[index + 1]) }))
    .toReversed();
}

/** Numbers as they were written. */
export function exactJson(json: string): Json {
  return withExactNumbers(json, JSON.parse(json)) as Json;
}
