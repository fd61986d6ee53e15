/** An event as the API writes it. The default leaves it as it is; the switches change what nobody knows for sure. */
import type { WireEvent } from '../../../utils/vonage/schema.ts';
import { parseTime } from '../../../utils/parse-time.ts';
import type { Entry } from '../history/entry.ts';
import { offsetAt } from '../query/zone.ts';
import type { Settings } from '../settings.ts';

/** Fields that have been seen to be absent (samples and client code, read 2026-11). */
const OPTIONAL = ['user_email', 'user_id', 'source_ip', 'source_country', 'context'];

/** The JSON text of an event. Raw text stays as it is. */
export function eventJson({ id, time, body }: Entry, settings: Settings): string {
  if (typeof body === 'string') return body;
  const { _links: _, ...event } = body;
  if (settings.timestamp !== 'naive' || settings.timestampZone !== 'UTC') rewriteTime(event, time, settings);
  if (settings.userId === 'string' && typeof event.user_id === 'number') event.user_id = String(event.user_id);
  if (settings.ipVersion === 6 && event.source_ip) event.source_ip = toIpv6(String(event.source_ip));
  if (event.source_description === 'Customer dashboard') event.source_description = settings.dashboardCase;
  if (settings.missingFields === 'null') for (const field of OPTIONAL) event[field] ??= null;
  const { eventLink, host, basePath } = settings;
  const href = `${eventLink}://${host}${basePath}/events/${encodeURI(id.toWellFormed())}`;
  return JSON.stringify(eventLink === 'absent' ? event : { ...event, _links: { self: { href } } });
}

/** A time that could not be read was put there by a test, and stays. */
function rewriteTime(event: WireEvent, time: number, settings: Settings): void {
  if (parseTime(event.created_at) !== null) event.created_at = writeTime(time, settings);
}

function writeTime(time: number, { timestamp, timestampZone }: Settings): string | number {
  const local = new Date(time + offsetAt(time, timestampZone)).toISOString();
  switch (timestamp) {
    case 'naive':
      return local.slice(0, 19);
    case 'zulu':
      return `${new Date(time).toISOString().slice(0, 19)}Z`;
    case 'fraction':
      return local.slice(0, 23);
    case 'short':
      return local.slice(0, 19).replace(/:00$/, '');
    case 'epoch-ms':
      return time;
  }
}

/** A documentation address (RFC 3849) that ends in the digits of an IPv4 one. */
function toIpv6(ip: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = ip.split('.').map(Number);
  return `2001:db8::${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
