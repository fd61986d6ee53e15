/** One step of an invented story, and how it becomes an entry of the API's list. */
import type { JsonObject } from '../audit/event.ts';
import type { WireEvent } from '../vonage/schema.ts';
import { type Person, type Place, PLACES } from './cast.ts';

export interface Step {
  /** When, in milliseconds since the epoch. The API knows whole seconds only. */
  readonly at: number;
  readonly type: string;
  /** Absent: done through the API with the account's own key. */
  readonly by?: Person;
  readonly from?: Place;
  /** Absent where the API sends none, as for signing out. */
  readonly context?: JsonObject;
}

/**
 * An entry as the API sends it: naive time in whole seconds, no user on API calls, links with `http://`.
 * @param apiKey the account the event belongs to, 8 characters.
 */
export function toWireEvent(step: Step, id: string, apiKey: string): WireEvent {
  const place = step.from ?? PLACES.office;
  return {
    id,
    event_type: step.type,
    event_type_description: step.type.charAt(0) + step.type.slice(1).toLowerCase().replaceAll('_', ' '),
    created_at: new Date(step.at).toISOString().slice(0, 19),
    ...(step.by ? { user_email: step.by.email, user_id: step.by.id } : {}),
    account_id: apiKey,
    source: step.by ? 'CD' : 'DEVAPI',
    source_ip: place.ip,
    source_description: step.by ? 'Customer dashboard' : 'Developer API',
    source_country: place.country,
    ...(step.context ? { context: step.context } : {}),
    _links: { self: { href: `http://api.nexmo.com/beta/audit/events/${id}` } },
  };
}
