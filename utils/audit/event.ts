/** THE audit event: what every room of the product means when it says "event". */

/** Any JSON value. Context is opaque: public samples exist for 4 of 29 types only (Vonage documentation, 2026-11). */
export type Json = string | number | boolean | null | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json | undefined;
}

/**
 * What was wrong with an entry of the list, worst first. Nothing is dropped for it:
 * `shape` it was no object · `id` it had no usable id · `type` no type · `time` no readable date.
 */
export type Flaw = 'shape' | 'id' | 'type' | 'time';

export interface AuditEvent {
  /** Vonage's id; `h:` and the SHA-256 of the entry where it had none that can serve. */
  readonly id: string;
  /** The code, for example `APP_CREATE`; '' where the entry had none. */
  readonly type: string;
  /** When it happened, in milliseconds since the epoch; null where the entry did not say so readably. */
  readonly time: number | null;
  /** The time as Vonage wrote it: naive, to the second. */
  readonly createdAt: string;
  readonly userEmail: string | null;
  /** Number or string at the source (documentation against sample); always text here. */
  readonly userId: string | null;
  /** `account_id`: the API key the event belongs to. */
  readonly apiKey: string | null;
  /** `CD` (customer dashboard), `DEVAPI`, or something newer. */
  readonly source: string | null;
  readonly sourceDescription: string | null;
  readonly ip: string | null;
  readonly country: string | null;
  readonly context: Json | undefined;
  readonly flaw: Flaw | null;
  /** The whole entry as received, as JSON text: fields that this version does not know are in here. */
  readonly json: string;
}

/** An event in the archive: which of the person's accounts it came from, and when we first saw it. */
export interface StoredEvent extends AuditEvent {
  readonly account: string;
  /** When this browser stored it, in milliseconds since the epoch. */
  readonly seenAt: number;
}

/** Where an event stands in a list: its own time, else the time we saw it. */
export function listTime(event: Pick<StoredEvent, 'time' | 'seenAt'>): number {
  return event.time ?? event.seenAt;
}

/** Identity: the same id in two accounts is two events. */
export type EventKey = readonly [account: string, id: string];

export function keyOf(event: StoredEvent): EventKey {
  return [event.account, event.id];
}

/** Newest first; events of one second keep one order everywhere. */
export function newestFirst(a: StoredEvent, b: StoredEvent): number {
  return listTime(b) - listTime(a) || compareText(b.account, a.account) || compareText(b.id, a.id);
}

/** By code units, the same in every language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
