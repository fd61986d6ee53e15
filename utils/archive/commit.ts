import type { Committed, Step, UnreadEvent } from './archive.ts';
import { type Batch, type BatchItem, readBatch } from './batch.ts';
import { type Original, storeRevisions } from './revisions.ts';
import type { Row } from './row.ts';
import { storeRows } from './store-rows.ts';
import { findBuried } from './tombstone.ts';
import type { Change, Write } from './writer.ts';

/** See `Archive.commit`. */
export async function commit(write: Write, account: string, step: Step): Promise<Committed> {
  const batch = await readBatch(step);
  return write(async (change) => {
    if (step.state !== null) change.store('sync').put(step.state, account);
    if (batch.items.length === 0) return { added: 0, revised: 0 };
    const { fresh, again } = await sift(change, account, batch);
    const revised = step.addOnly ? 0 : await storeRevisions(change, account, step.seenAt, again);
    if (fresh.length === 0) return { added: 0, revised };
    await storeFresh(change, account, step.seenAt, batch, fresh);
    const events = fresh.map(({ event }) => event);
    return { added: events.length, revised, addition: { events, before: await change.changes(account) } };
  });
}

interface Sifted {
  /** What the archive does not hold. */
  readonly fresh: readonly BatchItem[];
  /** What it does, or what stands further up in the batch, with what is known of its first content. */
  readonly again: readonly (readonly [BatchItem, Original])[];
}

async function sift(change: Change, account: string, batch: Batch): Promise<Sifted> {
  const { blocks, tombstone } = await change.shelf(account);
  const stored = new Map<number, Original>();
  for (const block of blocks) batch.table.scan(block.words, (first, row) => stored.set(first, { block, row }));
  const buried = findBuried(tombstone, batch);
  const fresh: BatchItem[] = [];
  const again: [BatchItem, Original][] = [];
  for (const item of batch.items) {
    const first = batch.table.firsts[item.index] ?? item.index;
    const known = stored.get(first);
    if (known) again.push([item, known]);
    else if (!buried.has(first)) {
      fresh.push(item);
      stored.set(item.index, item);
    }
  }
  return { fresh, again };
}

async function storeFresh(
  change: Change,
  account: string,
  seenAt: number,
  { words }: Batch,
  fresh: readonly BatchItem[],
): Promise<void> {
  const { dictionary } = await change.shelf(account);
  const rows = fresh.map(({ event, at, hash, json, index }): Row => ({
    at,
    time: event.time ?? NaN,
    seenAt,
    hash,
    codes: dictionary.encode(event),
    words,
    word: index * 4,
    json,
    id: event.id,
    isNamed: event.flaw === 'shape' || event.flaw === 'id',
  }));
  await storeRows(change, account, rows);
  for (const { event, unread, at } of fresh) {
    if (!unread) continue;
    const { id, type } = event;
    change.store('inbox').put({ account, id, type, at, seenAt, told: false } satisfies UnreadEvent, [account, id]);
  }
}
