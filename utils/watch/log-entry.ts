/** What may be remembered of the extension's own doings: this list and nothing else. */
import * as z from 'zod/mini';
import { ProblemKind } from '../errors.ts';

export const LogEntry = z.object({
  /** Milliseconds since the epoch. */
  at: z.number(),
  /** Looked for news · read history · could not go on with either · and what else was done. */
  what: z.enum(['checked', 'history', 'failed', 'locked', 'unlocked', 'imported']),
  /** The account's id in this browser, which says nothing elsewhere. */
  account: z.exactOptional(z.string().check(z.regex(/^[0-9a-f-]{36}$/))),
  kind: z.exactOptional(ProblemKind),
  status: z.exactOptional(z.number()),
  traceId: z.exactOptional(z.string().check(z.regex(/^[\w-]{1,64}$/))),
  /** How long it took, in milliseconds. */
  took: z.exactOptional(z.number()),
  /** Pages that came, events on them, and how many of those were new. */
  pages: z.exactOptional(z.number()),
  read: z.exactOptional(z.number()),
  added: z.exactOptional(z.number()),
});
export type LogEntry = z.infer<typeof LogEntry>;

/** How often a host was asked for something, and when last. */
export const ContactedHost = z.object({ requests: z.number(), at: z.number() });
export type ContactedHost = z.infer<typeof ContactedHost>;
