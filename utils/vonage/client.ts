/** The Audit Events API as documented verbs: to read is all that the product ever asks. */
import type { AuditEvent } from '../audit/event.ts';
import type { EventPage, PageQuery } from '../audit/page.ts';
import { Problem } from '../errors.ts';
import { toAuditEvent, toAuditEvents } from './entry.ts';
import { type Answer, type Credential, type HttpPorts, request } from './http.ts';
import { WirePage, WireTypes } from './schema.ts';
import { writeJson } from './write-json.ts';

const EVENTS = '/beta/audit/events';

export interface AuditApi {
  /** The codes of the event types that the API knows today. Problem `bad-answer` where it answers something else. */
  readonly types: () => Promise<TypeList>;
  /**
   * One page of events. An entry that is no event becomes one with a flaw; the others are kept.
   * @param heard called once the answer has come, before it is read.
   */
  readonly page: (query: PageQuery, heard?: () => void) => Promise<EventPage>;
  /** One event by Vonage's own id. Problem `not-found`; `bad-answer` where it answers something else. */
  readonly one: (id: string) => Promise<AuditEvent>;
}

interface TypeList {
  readonly types: readonly string[];
  readonly serverTime: number | null;
}

/** @param signal aborts every request in flight and to come: the account was paused or removed. */
export function createAuditApi(ports: HttpPorts, credential: Credential, signal?: AbortSignal): AuditApi {
  const call = (method: 'GET' | 'OPTIONS', path: string, heard?: () => void) =>
    request(ports, credential, method, path, { signal, heard });

  return {
    async types() {
      const answer = await call('OPTIONS', EVENTS);
      const parsed = WireTypes.safeParse(answer.body);
      if (!parsed.success) throw badAnswer(answer);
      const types = new Set(parsed.data.eventTypes.map(({ type }) => type));
      return { types: [...types], serverTime: answer.serverTime };
    },

    async page({ from, to, page, size }, heard) {
      const query = new URLSearchParams({
        ...(from && { date_from: from }),
        ...(to && { date_to: to }),
        page: `${page}`,
        size: `${size}`,
      });
      const answer = await call('GET', `${EVENTS}?${query}`, heard);
      const parsed = WirePage.safeParse(answer.body);
      if (!parsed.success || !isPage(parsed.data)) throw badAnswer(answer);
      const events = await toAuditEvents(entriesOf(parsed.data), entriesOf(answer.exact as WirePage));
      const total = parsed.data.page?.totalElements ?? null;
      return { events, total, serverTime: answer.serverTime };
    },

    async one(id) {
      const answer = await call('GET', `${EVENTS}/${encodeURIComponent(id.toWellFormed())}`);
      const event = await toAuditEvent(answer.body, writeJson(answer.exact));
      if (event.id !== id) throw badAnswer(answer);
      return event;
    },
  };
}

function entriesOf(page: WirePage): readonly unknown[] {
  return page._embedded?.events ?? [];
}

/** Empty pages carry no `_embedded`; an object with none of these keys is some other answer. */
function isPage(body: WirePage): boolean {
  return ['_embedded', 'page', '_links'].some((key) => Object.hasOwn(body, key));
}

function badAnswer({ traceId }: Answer): Problem {
  return new Problem({ kind: 'bad-answer', status: 200, ...(traceId && { traceId }) });
}
