import { archiveIdStore, archiveMovedStore, lossStore } from '../browser/storage.ts';
import type { MonitorPorts } from './ports.ts';

/**
 * Browsers have been seen to open an empty archive where a damaged or cleared one had been, without an error (Chromium 156,
 * 2026-11). Its id is kept in another place: where it changed, the loss is noted, and every account is read anew, since how
 * far it was read was lost with its events.
 */
export async function heedLoss({ archive, now }: Pick<MonitorPorts, 'archive' | 'now'>): Promise<void> {
  const id = await archive.identity();
  const known = await archiveIdStore.get();
  if (id === known) return;
  if (known !== null) await lossStore.set({ at: now(), moved: await archiveMovedStore.get() });
  await archiveIdStore.set(id);
}
