/** From an entry of the list to an AuditEvent. Total: whatever stands in the list becomes an event, with its flaw named. */
import type { AuditEvent, Flaw, Json } from '../audit/event.ts';
import { parseTime } from '../time.ts';
import { WireEvent } from './schema.ts';

/** Vonage's ids are UUIDs of 36 characters; a longer text is no id, and would bloat every index that holds it. */
const LONGEST_ID = 200;

/**
 * @param entry one element of `_embedded.events`, parsed but unchecked.
 * @returns the event. An entry without a usable id gets `h:` and the SHA-256 of its JSON, so that reading it twice is one event.
 */
export async function toAuditEvent(entry: unknown): Promise<AuditEvent> {
  const json = writeJson(entry);
  const parsed = WireEvent.safeParse(entry);
  const wire: Partial<WireEvent> = parsed.success ? parsed.data : {};
  const time = parseTime(wire.created_at);
  const id = usableId(wire.id);
  const type = textOf(wire.event_type) ?? '';
  return {
    id: id ?? `h:${await sha256(json)}`,
    type,
    time,
    createdAt: textOf(wire.created_at) ?? '',
    userEmail: textOf(wire.user_email),
    userId: textOf(wire.user_id),
    apiKey: textOf(wire.account_id),
    source: textOf(wire.source),
    sourceDescription: textOf(wire.source_description),
    ip: textOf(wire.source_ip),
    country: textOf(wire.source_country),
    context: wire.context as Json | undefined,
    flaw: flawOf(parsed.success, id, type, time),
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

function textOf(value: unknown): string | null {
  const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isText && value !== '' ? String(value) : null;
}

/** JSON text of an entry. Nesting deeper than the stack cannot be written back; the parser allowed it, so we must survive it. */
function writeJson(entry: unknown): string {
  try {
    return JSON.stringify(entry) ?? 'null';
  } catch (error) {
    if (error instanceof RangeError) return '"This entry is nested too deeply to be kept."';
    throw error;
  }
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
