/** Whether the vault is locked, and whether the person is known to be there. */
import { log } from '../browser/log.ts';
import { lockedStore, presenceStore, settingsStore, vaultKeyStore, vaultStore } from '../browser/storage.ts';
import { Problem } from '../errors.ts';
import { type Locked, asksForPassphrase, isConfirmed, lockDue } from '../watch/lock.ts';
import { Vault } from './vault.ts';
import { changeVault } from './vault-storage.ts';

/** Whether there is a vault with a passphrase and it is locked. One that is due to be locked is locked by this very question. */
export async function isLocked(now: number): Promise<boolean> {
  if (!asksForPassphrase(await vaultStore.get())) return false;
  const [presence, settings] = await Promise.all([presenceStore.get(), settingsStore.get()]);
  const why = presence && lockDue(presence, settings, now);
  if (why) await lockVault(why, now);
  return !presence || why !== null;
}

/** Takes the key away. Whoever uses the vault from now on finds it locked. */
export async function lockVault(why: Locked['why'], now: number): Promise<void> {
  const wasOpen = (await presenceStore.get()) !== null;
  await Promise.all([vaultKeyStore.set(null), presenceStore.set(null)]);
  await lockedStore.update((known) => known ?? { at: now, why });
  if (wasOpen) await log({ at: now, what: 'locked' });
}

/** Somebody used the keyboard or the mouse. */
export async function noteActive(now: number): Promise<void> {
  await presenceStore.update((presence) => presence && { ...presence, activeAt: now });
}

/** @throws Problem `locked`, or `confirm` where the passphrase has to be asked again. Counts as a use. */
export async function requireConfirmed(now: number): Promise<void> {
  if (!asksForPassphrase(await vaultStore.get())) return;
  if (await isLocked(now)) throw new Problem({ kind: 'locked' });
  const presence = await presenceStore.update((known) =>
    known && isConfirmed(known, now) ? { ...known, usedAt: now } : known,
  );
  if (presence?.usedAt !== now) throw new Problem({ kind: 'confirm' });
}

/** At the start of a worker: drops a key that opens another vault than the stored one. @returns whether it is locked. */
export function settlePresence(now: number): Promise<boolean> {
  return changeVault(async () => {
    const [stored, unlocked] = await Promise.all([vaultStore.get(), vaultKeyStore.get()]);
    const parsed = Vault.safeParse(stored);
    const salt = parsed.success && parsed.data.mode === 'passphrase' ? parsed.data.kdf.salt : null;
    if (unlocked && unlocked.salt !== salt) await Promise.all([vaultKeyStore.set(null), presenceStore.set(null)]);
    return isLocked(now);
  });
}
