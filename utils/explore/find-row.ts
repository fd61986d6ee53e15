import { hashOf } from '../archive/content.ts';
import { getEvent } from '../archive/find-event.ts';
import { type EventKey, listTime } from '../audit/event.ts';
import { spanBetween } from './span.ts';
import { type Table, originOf } from './table.ts';

/** The row of an event; null where the table has none. The table knows no ids, but the hash of every JSON. */
export async function findRow(database: IDBDatabase, table: Table, [account, id]: EventKey): Promise<number | null> {
  const event = await getEvent(database, account, id);
  if (!event) return null;
  const hash = hashOf(event.json);
  const { start, end } = spanBetween(table.at, listTime(event), listTime(event) + 1);
  for (let row = start; row < end; row++) {
    const { block, index } = originOf(table, row);
    if (block.stock.account === account && block.columns.hash[index] === hash) return row;
  }
  return null;
}
