/** An account that is watched. Never its secret, and of its key only a hint. */
import * as z from 'zod/mini';

export const Account = z.object({
  id: z.string(),
  label: z.string(),
  /** The last two characters of the API key. */
  keyHint: z.string(),
  /** When it was added, in milliseconds on the server's clock where that was known. */
  addedAt: z.number(),
  paused: z.boolean(),
  /** Whether its news is shown as notifications. */
  notices: z.boolean(),
  /** Minutes between its checks; absent: as often as all. */
  everyMinutes: z.exactOptional(z.number()),
  /** Whether reading its history waits until the person wants it to go on. */
  historyPaused: z.exactOptional(z.boolean()),
  /** Synthetic events; nothing is asked of Vonage. */
  sample: z.exactOptional(z.boolean()),
  /** Its events came from files, and it has no secret: nothing is asked of Vonage until it gets one. */
  archiveOnly: z.exactOptional(z.boolean()),
});
export type Account = z.infer<typeof Account>;

/** Whether it is one that Vonage is asked about. */
export function isAsked({ sample, archiveOnly }: Account): boolean {
  return !sample && !archiveOnly;
}

/** The account of the sample data; there is one at most. */
export const SAMPLE_ID = 'sample';

/** Two letters for the account's chip: initials of two words, else the first two letters. */
export function accountTag(label: string): string {
  const [first = [], second = []] = label
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => Array.from(word));
  const letters = second.length > 0 ? [first[0], second[0]] : first.slice(0, 2);
  return letters.join('').toUpperCase() || '··';
}
