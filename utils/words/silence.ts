/** Why nobody has read a period, in a few words. */
import type { GapReason } from '../watch/gap.ts';

export const REASONS: Record<GapReason, string> = {
  closed: 'browser closed or asleep',
  refused: 'key refused by Vonage',
  offline: 'this computer was offline',
  locked: 'extension locked',
  paused: 'paused by you',
  failing: 'no answer came through',
  reset: 'storage reset by the browser',
  history: 'history, not read yet',
};
