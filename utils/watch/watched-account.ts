import * as z from 'zod/mini';
import type { Account } from './account.ts';
import type { Status } from './status.ts';

/** How far a running check has come. */
export const Progress = z.object({
  /** Looking for what is new, or reading history. */
  doing: z.enum(['poll', 'history']),
  /** When it began, on this computer's clock. */
  since: z.number(),
  /** Events that were read since then. */
  read: z.number(),
  /** Events that are stored, and how many the server said there are; null where it did not. */
  stored: z.number(),
  expected: z.nullable(z.number()),
  /** The oldest moment that history was read to, in milliseconds of event time. */
  reached: z.nullable(z.number()),
});
export type Progress = z.infer<typeof Progress>;

/** An account with all that a page says about it. */
export interface WatchedAccount {
  readonly account: Account;
  readonly status: Status;
  /** The check that is running now. */
  readonly progress: Progress | null;
}
