import { type AuditEvent, listTime } from '../audit/event.ts';
import type { Step } from './archive.ts';
import { hashOf } from './content.ts';
import { toWords } from './event-id.ts';
import { type IdTable, createIdTable } from './id-table.ts';

/** What can be worked out of a step before anything is locked: a transaction does not wait for a digest. */
export interface Batch {
  readonly items: readonly BatchItem[];
  readonly words: Int32Array<ArrayBuffer>;
  readonly table: IdTable;
}

export interface BatchItem {
  readonly index: number;
  readonly event: AuditEvent;
  readonly unread: boolean;
  readonly at: number;
  readonly hash: number;
  /** One line: a line feed outside a text means nothing in JSON, and inside there is none. */
  readonly json: string;
}

/** Reads the ids of a step as bytes, and hashes its contents. */
export async function readBatch({ rows, seenAt }: Step): Promise<Batch> {
  const words = await toWords(rows.map(({ event }) => event.id));
  const items = rows.map(({ event, unread }, index) => {
    const json = event.json.includes('\n') ? event.json.replaceAll('\n', ' ') : event.json;
    return { index, event, unread, at: listTime({ time: event.time, seenAt }), hash: hashOf(json), json };
  });
  return { items, words, table: createIdTable(words) };
}
