/** Keeps a past in step with the archive. */
import type { RuleEvent } from '../event.ts';
import type { PastData } from './past-data.ts';
import { type Shift, teach } from './teach.ts';

const NO_SHIFT: Shift = { moments: [], relearnt: null };

/**
 * Teaches a past what was added to the archive between two of its sequence numbers. Events that it knows are not counted twice.
 * @returns null where it missed something: then it has to be built anew, from everything that is stored.
 */
export function absorb(
  data: PastData,
  added: readonly RuleEvent[],
  { before, after }: { readonly before: number; readonly after: number },
): Shift | null {
  if (data.sequence === after) return NO_SHIFT;
  if (data.sequence !== before) return null;
  const shift = teach(data, added);
  data.sequence = after;
  return shift;
}
