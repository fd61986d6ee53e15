/** What people read when the browser lost the archive. */
import { formatDate } from '../format.ts';

export const LOSS = {
  lossTitle: (time: number) => `The browser reset the archive on ${formatDate(time)}`,
  lossText:
    'What was stored before is gone: a damaged or cleared browser profile does that. Everything that Vonage still holds is being read again; what it no longer holds cannot come back.',
  dismiss: 'I have read this',
} as const;
