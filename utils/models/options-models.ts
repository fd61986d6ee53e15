/** The options page's models, wired. */
import type { ArchiveReader } from '../archive/archive.ts';
import type { Ask } from '../browser/messages.ts';
import type { Clock } from '../time.ts';
import { ConfirmModel } from './confirm-model.ts';
import { DataModel, loadData } from './data-model.ts';
import { OptionsModel } from './options-model.ts';
import { ProtectionModel, loadProtection } from './protection-model.ts';
import { WatchModel, loadWatch } from './watch-model.ts';

export type OptionsModels = Awaited<ReturnType<typeof createOptionsModels>>;

/** @param suggest makes a passphrase for those who ask for one. */
export async function createOptionsModels(
  archive: ArchiveReader,
  ask: Ask,
  suggest: () => Promise<string>,
  clock: Clock,
) {
  const [loaded, vaults, files] = await Promise.all([loadWatch(), loadProtection(), loadData()]);
  const watch = new WatchModel(loaded, clock);
  const confirm = new ConfirmModel(ask);
  const protection = new ProtectionModel(ask, suggest, vaults);
  const options = new OptionsModel(archive, ask, watch, protection);
  const data = new DataModel(archive, ask, confirm, options, files);
  return { archive, watch, confirm, protection, options, data };
}
