import type { StoredEvent } from '../audit/event.ts';
import type { PlacedKey } from './archive.ts';
import { type BlockKey, type Columns, linesOf } from './block.ts';
import { readDirectory } from './directory.ts';
import { toWords } from './event-id.ts';
import { BLOCK_STORES } from './find-event.ts';
import { createIdTable } from './id-table.ts';
import { resultOf } from './request.ts';
import { toStoredEvent } from './stored-event.ts';

/** See `ArchiveReader.events`. Only blocks are looked into that can hold one of them. */
export async function readEvents(database: IDBDatabase, keys: readonly PlacedKey[]): Promise<StoredEvent[]> {
  const byAccount = Map.groupBy(keys, ({ account }) => account);
  const batches = await Promise.all(
    Array.from(byAccount, async ([account, placed]) => ({
      account,
      times: placed.map(({ at }) => at),
      table: createIdTable(await toWords(placed.map(({ id }) => id))),
    })),
  );
  const transaction = database.transaction(BLOCK_STORES);
  const found: StoredEvent[] = [];
  for (const { account, times, table } of batches) {
    const blocks = await readDirectory(transaction.objectStore('raw'), account);
    const holding = blocks.filter(([, from, to]) => times.some((at) => from <= at && at <= to));
    for (const key of holding) {
      const words = await resultOf<Int32Array>(transaction.objectStore('ids').get(key));
      const rows: number[] = [];
      table.scan(words, (_, row) => rows.push(row));
      if (rows.length > 0) found.push(...(await readRows(transaction, account, key, rows)));
    }
  }
  return found;
}

async function readRows(
  transaction: IDBTransaction,
  account: string,
  key: BlockKey,
  rows: readonly number[],
): Promise<StoredEvent[]> {
  const [text, columns] = await Promise.all([
    resultOf<string>(transaction.objectStore('raw').get(key)),
    resultOf<Columns>(transaction.objectStore('cols').get(key)),
  ]);
  const lines = linesOf(text, 0, columns.time.length);
  return rows.map((row) => toStoredEvent(account, lines[row] ?? '', columns, row));
}
