import * as z from 'zod/mini';
import type { Account } from './account.ts';
import type { Status } from './status.ts';

/** How far a running check has come. */
export const Progress = z.object({
  page: z.number(),
  /** Null where the server does not say how many there are. */
  pages: z.nullable(z.number()),
  /** Events read so far. */
  events: z.number(),
  /** Whether this is the account's first check. */
  first: z.boolean(),
});
export type Progress = z.infer<typeof Progress>;

/** An account with all that a page says about it. */
export interface WatchedAccount {
  readonly account: Account;
  readonly status: Status;
  /** The check that is running now. */
  readonly progress: Progress | null;
}
