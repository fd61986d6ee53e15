/** What an entry of the list says. Total: whatever stands there can be read, with its flaw named. */
import { asObject } from '../audit/context.ts';
import type { AuditEvent, Flaw, Json, JsonObject } from '../audit/event.ts';
import { exactNumber } from './exact-json.ts';

/** Vonage's ids are UUIDs of 36 characters; a longer text is no id, and would bloat every index that holds it. */
const LONGEST_ID = 200;

/** What an entry says by itself, without the id that it may lack. */
export type ReadEntry = Omit<AuditEvent, 'id'> & { readonly id: string | null };

/**
 * @param entry one element of `_embedded.events`, parsed but unchecked.
 * @param json its text.
 * @param timeOf reads the time that it gives, in milliseconds since the epoch.
 * @returns what it says; its id is null where that is not in the entry. Checked by hand: everything may be
 * absent or of another kind, and a schema takes three times as long for each of a million events (zod 4.6, 2026-11).
 */
export function readEntry(entry: unknown, json: string, timeOf: (written: unknown) => number | null): ReadEntry {
  const object = asObject(entry as Json);
  const wire: JsonObject = object ?? {};
  const time = timeOf(wire['created_at']);
  const id = usableId(wire['id']);
  const type = textOf(wire['event_type']) ?? '';
  return {
    id,
    type,
    time,
    createdAt: textOf(wire['created_at']) ?? '',
    userEmail: textOf(wire['user_email']),
    userId: userIdOf(wire['user_id'], json),
    apiKey: textOf(wire['account_id']),
    source: textOf(wire['source']),
    sourceDescription: textOf(wire['source_description']),
    ip: textOf(wire['source_ip']),
    country: textOf(wire['source_country']),
    context: wire['context'],
    flaw: flawOf(object !== null, id, type, time),
    json,
  };
}

function flawOf(readable: boolean, id: string | null, type: string, time: number | null): Flaw | null {
  if (!readable) return 'shape';
  if (id === null) return 'id';
  if (type === '') return 'type';
  return time === null ? 'time' : null;
}

function usableId(id: unknown): string | null {
  return typeof id === 'string' && id !== '' && id.length <= LONGEST_ID ? id : null;
}

/** A number beyond 2^53 was rounded when it was parsed: its text is asked. */
function userIdOf(value: unknown, json: string): string | null {
  const isExact = typeof value !== 'number' || Number.isSafeInteger(value);
  return (isExact ? null : exactNumber(json, 'user_id')) ?? textOf(value);
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
