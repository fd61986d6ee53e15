import { revisionStore } from '../browser/storage.ts';
import { DAY } from '../time.ts';
import type { Settings } from '../watch/settings.ts';
import type { MonitorPorts } from './ports.ts';

/** Erases what is older than the person wants it kept. Not every hour anew: what is a day too old goes with the next day's. */
export async function pruneOld(
  { archive, now }: Pick<MonitorPorts, 'archive' | 'now'>,
  account: string,
  { keepDays }: Settings,
): Promise<void> {
  if (keepDays === null) return;
  const before = now() - keepDays * DAY;
  const { oldest } = await archive.extent(account);
  if (oldest === null || oldest > before - DAY) return;
  if ((await archive.prune(account, before)) > 0) await revisionStore.update((revision) => revision + 1);
}
