/**
 * The wire: what the Audit Events API sends (specification 1.0.4 and four public samples, read 2026-11).
 * Loose where the API is loose. Counters are hints, links are never followed and so not even read.
 */
import * as z from 'zod/mini';

const text = z.catch(z.nullish(z.union([z.string(), z.number(), z.boolean()])), null);

/**
 * One entry of the list. Only what is used is named; unknown fields pass. It says what is sent and is held against every
 * answer in tests; `readEntry` does the same checks by hand.
 */
export const WireEvent = z.looseObject({
  id: z.optional(z.unknown()),
  event_type: text,
  event_type_description: text,
  created_at: z.optional(z.unknown()),
  user_email: text,
  user_id: text,
  account_id: text,
  source: text,
  source_description: text,
  source_ip: text,
  source_country: text,
  context: z.optional(z.unknown()),
});
export type WireEvent = z.infer<typeof WireEvent>;

/** A number, or a string that holds one. Anything else counts as absent. */
const counter = z.catch(
  z.optional(z.pipe(z.union([z.number(), z.string().check(z.regex(/^\d{1,15}$/))]), z.transform(Number))),
  undefined,
);

/** A page of the list. `_embedded` is absent on empty pages, and has been seen as `{}` in clients' tests. */
export const WirePage = z.looseObject({
  _embedded: z.nullish(z.looseObject({ events: z.nullish(z.array(z.unknown())) })),
  page: z.catch(
    z.nullish(z.looseObject({ size: counter, totalElements: counter, totalPages: counter, number: counter })),
    undefined,
  ),
});
export type WirePage = z.infer<typeof WirePage>;

/** The answer to OPTIONS. Entries may lack a description; other keys may stand beside `eventTypes`. */
export const WireTypes = z.looseObject({
  eventTypes: z.array(z.looseObject({ type: z.string().check(z.minLength(1)), description: z.nullish(z.string()) })),
});
