/** What people read when the browser lost the archive. */
import { formatDate } from '../format.ts';
import type { Loss } from '../watch/loss.ts';

export const LOSS = {
  title: ({ at, moved }: Loss) =>
    moved
      ? `The browser could not open the archive on ${formatDate(at)}`
      : `The browser reset the archive on ${formatDate(at)}`,
  text: ({ moved }: Loss) =>
    `${moved ? 'A new one was begun beside it, since its files are damaged.' : 'What was stored before is gone: a damaged or cleared browser profile does that.'} Everything that Vonage still holds is being read again; what it no longer holds can come back only with a backup of the browser profile. See that this computer’s disk is sound and not full.`,
  dismiss: 'I have read this',
} as const;
