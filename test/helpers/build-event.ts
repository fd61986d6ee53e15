import type { StoredEvent } from '../../utils/audit/event.ts';
import { parseTime } from '../../utils/parse-time.ts';

/** Wednesday 4 March 2026, 14:32:20 UTC: the present of most tests. */
export const NOW = Date.UTC(2026, 2, 4, 14, 32, 20);

let count = 0;

/** A well-formed event of alice's, with whatever a test cares about in its place. Its JSON says the same, as the archive needs it. */
export function buildEvent(parts: Partial<StoredEvent> = {}): StoredEvent {
  const createdAt = parts.createdAt ?? writtenTime(parts.time);
  const event = {
    id: `event-${String(++count).padStart(4, '0')}`,
    type: 'APP_CREATE',
    createdAt,
    time: parseTime(createdAt),
    userEmail: 'alice@example.org',
    userId: '1000001',
    apiKey: 'a1b2c3d4',
    source: 'CD',
    sourceDescription: 'Customer dashboard',
    ip: '192.0.2.10',
    country: 'GB',
    context: undefined,
    flaw: null,
    account: 'production',
    seenAt: NOW,
    ...parts,
  };
  return { ...event, flaw: parts.flaw ?? (event.time === null ? 'time' : null), json: parts.json ?? writeEntry(event) };
}

function writtenTime(time: number | null | undefined): string {
  if (time === null) return '';
  return time === undefined ? '2026-03-04T14:26:03' : new Date(time).toISOString();
}

function writeEntry(event: Omit<StoredEvent, 'json'>): string {
  return JSON.stringify({
    id: event.id,
    event_type: event.type,
    created_at: event.createdAt,
    user_email: event.userEmail,
    user_id: event.userId,
    account_id: event.apiKey,
    source: event.source,
    source_ip: event.ip,
    source_description: event.sourceDescription,
    source_country: event.country,
    context: event.context,
  });
}
