/** Settings: changing them, taking them to another browser, and the end of everything. */
import { requireConfirmed } from '../accounts/presence.ts';
import { forgetVault } from '../accounts/protection.ts';
import { cancelCheck } from '../browser/alarms.ts';
import { log } from '../browser/log.ts';
import { withdrawLockNotice, withdrawNews } from '../browser/notify.ts';
import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { accountsStore, archiveMovedStore, settingsStore } from '../browser/storage.ts';
import { eraseStorage } from '../browser/stored.ts';
import { Problem } from '../errors.ts';
import { type Settings, isInterval, isKept } from '../watch/settings.ts';
import type { LockWatch } from './lock-watch.ts';
import { changeRules } from './manage-rules.ts';
import type { Monitor } from './monitor.ts';
import type { MonitorPorts } from './ports.ts';
import { applyToAccounts, readSettingsFile, writeSettingsFile } from './settings-file.ts';

/** A change of when it locks asks for the person, since it takes protection away. */
export async function changeSettings(
  { now }: MonitorPorts,
  monitor: Monitor,
  lockWatch: LockWatch,
  change: Partial<Settings>,
): Promise<void> {
  const { everyMinutes } = change;
  const isSound = (everyMinutes === undefined || isInterval(everyMinutes)) && isKept(change);
  if (!isSound) throw new Problem({ kind: 'unexpected' });
  if ('lockAfterMinutes' in change || 'lockWithScreen' in change) await requireConfirmed(now());
  await settingsStore.update((settings) => ({ ...settings, ...change }));
  await lockWatch.schedule();
  await (everyMinutes === undefined ? monitor.report() : monitor.checkDue());
}

/** @returns the text of a file without any secret. */
export async function exportSettings({ now }: MonitorPorts): Promise<string> {
  await requireConfirmed(now());
  return writeSettingsFile(await settingsStore.get(), await ruleSettingsStore.get(), await accountsStore.get());
}

/** @returns how many accounts of the file are not here: their keys have to be entered. */
export async function importSettings(ports: MonitorPorts, monitor: Monitor, text: string): Promise<number> {
  const file = readSettingsFile(text, await accountsStore.get());
  await settingsStore.set(file.settings);
  const accounts = await accountsStore.update((known) => applyToAccounts(known, file));
  await log({ at: ports.now(), what: 'imported' });
  if (file.rules) await changeRules(ports, monitor, file.rules);
  await monitor.checkDue();
  const labels = new Set(accounts.map(({ label }) => label));
  return file.accounts.filter(({ label }) => !labels.has(label)).length;
}

/** The running checks first, so that nothing is written after; the vault is overwritten before it goes. */
export async function eraseEverything({ archive }: MonitorPorts, monitor: Monitor): Promise<void> {
  const accounts = (await accountsStore.get()).map(({ id }) => id);
  await accountsStore.set([]);
  await monitor.stop(accounts);
  await forgetVault();
  await archive.erase();
  const moved = await archiveMovedStore.get();
  await Promise.all([eraseStorage(), cancelCheck(), withdrawNews(), withdrawLockNotice()]);
  // The usual place still cannot be opened, and other pages have to know it.
  if (moved) await archiveMovedStore.set(true);
}
