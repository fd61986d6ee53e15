import type { JsonObject, StoredEvent } from '../audit/event.ts';
import { readEntry } from '../vonage/read-entry.ts';
import type { Columns } from './block.ts';

/**
 * An event out of its block. All of it is in its JSON but what we added: when it was seen and an id where it had none. Its
 * time is taken from the column, so that its place in the list stays the same when a later version reads times better.
 */
export function toStoredEvent(account: string, json: string, columns: Columns, row: number): StoredEvent {
  const time = columns.time[row] ?? NaN;
  const timeOf = () => (Number.isNaN(time) ? null : time);
  const { id, ...event } = readEntry(JSON.parse(json) as JsonObject, json, timeOf);
  return {
    ...event,
    id: columns.names[row] ?? id ?? '',
    account,
    seenAt: columns.seenAt[row] ?? 0,
  };
}
