import type { StoredEvent } from '../../utils/audit/event.ts';
import { parseTime } from '../../utils/time.ts';

/** Wednesday 4 March 2026, 14:32:20 UTC: the present of most tests. */
export const NOW = Date.UTC(2026, 2, 4, 14, 32, 20);

let count = 0;

/** A well-formed event of alice's, with whatever a test cares about in its place. */
export function buildEvent(parts: Partial<StoredEvent> = {}): StoredEvent {
  const createdAt = parts.createdAt ?? '2026-03-04T14:26:03';
  const id = parts.id ?? `event-${String(++count).padStart(4, '0')}`;
  const type = parts.type ?? 'APP_CREATE';
  const entry = { id, event_type: type, created_at: createdAt, context: parts.context };
  return {
    id,
    type,
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
    json: parts.json ?? JSON.stringify(entry),
    account: 'production',
    seenAt: NOW,
    ...parts,
  };
}
