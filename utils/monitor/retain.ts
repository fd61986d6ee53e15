import { revisionStore } from '../browser/storage.ts';
import { DAY } from '../time.ts';
import type { Settings } from '../watch/settings.ts';
import type { MonitorPorts } from './ports.ts';

/**
 * Erases what the person does not want kept. Not at every check anew: what is a day or a block too much goes with the next.
 * @param serverTime the server's clock; null where it did not say: then the newest event's time stands in for it. Only what is
 * too old by this computer's clock as well is erased: a clock that is years ahead must not cost the archive.
 * @returns since when events are wanted, in milliseconds of event time; 0: all of them. What was once erased is not read
 * again, whatever is wanted later: it would be refused.
 */
export async function retain(
  { archive, now }: Pick<MonitorPorts, 'archive' | 'now'>,
  account: string,
  { keepDays, keepEvents = null }: Pick<Settings, 'keepDays' | 'keepEvents'>,
  serverTime: number | null,
): Promise<number> {
  const { oldest, prunedBefore } = await archive.extent(account);
  const clock = serverTime ?? (await archive.syncState(account))?.cursor ?? 0;
  const tooOld = keepDays === null ? 0 : Math.min(now(), clock) - keepDays * DAY;
  const tooMany = keepEvents === null ? 0 : ((await archive.startOfNewest(account, keepEvents)) ?? 0);
  const since = Math.max(prunedBefore, tooOld, tooMany);
  const isDue = tooMany > prunedBefore || (oldest !== null && oldest <= tooOld - DAY);
  if (isDue && (await archive.prune(account, since)) > 0) await revisionStore.update((revision) => revision + 1);
  return since;
}
