/** From an entry of the list to an AuditEvent: with a text to keep, and with an id. */
import type { AuditEvent } from '../audit/event.ts';
import { parseTime } from '../parse-time.ts';
import { type ReadEntry, readEntry } from './read-entry.ts';
import { writeJson } from './write-json.ts';

/**
 * @param entry one element of `_embedded.events`, parsed but unchecked.
 * @param json its text, one line, where it is not what `JSON.stringify` makes of the entry.
 * @returns the event. An entry without a usable id gets `h:` and the SHA-256 of its JSON, so that reading it twice is one event.
 */
export async function toAuditEvent(entry: unknown, json = writeJson(entry)): Promise<AuditEvent> {
  return named(readEntry(entry, json, parseTime));
}

/**
 * The same for all entries of a page: a promise for each of a million events takes longer than to read it.
 * @param exact the entries again, with their numbers as they were written: see `withExactNumbers`.
 */
export async function toAuditEvents(entries: readonly unknown[], exact: readonly unknown[]): Promise<AuditEvent[]> {
  const events = entries.map((entry, index) => readEntry(entry, writeJson(exact[index]), parseTime));
  return events.every(isNamed) ? events : Promise.all(events.map(named));
}

async function named(event: ReadEntry): Promise<AuditEvent> {
  return isNamed(event) ? event : { ...event, id: `h:${await sha256(event.json)}` };
}

function isNamed(event: ReadEntry): event is AuditEvent {
  return event.id !== null;
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
