/** `GET /events/{id}`: one event, bare. */
import type { Account } from '../account.ts';
import { visibleEvent } from '../query/visible.ts';
import type { Service } from '../service.ts';
import { eventJson } from './event-json.ts';
import type { Answer, Exchange } from './exchange.ts';
import { scopeOf } from './list-events.ts';
import { Refusal } from './refusal.ts';

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** An id that is unknown, or another account's, is answered alike. */
export function getEvent(_exchange: Exchange, service: Service, account: Account, id: string): Answer {
  const { settings } = service;
  const found = scopeOf(account, service).flatMap((owner) => visibleEvent(owner, service, id) ?? []);
  const [entry] = found;
  if (entry) return { status: 200, body: eventJson(entry, settings) };
  if (settings.malformedId !== 404 && !UUID.test(id))
    throw new Refusal(settings.malformedId, `Invalid UUID string: ${id}`);
  throw new Refusal(404, `Event with provided id: ${id} was not found`);
}
