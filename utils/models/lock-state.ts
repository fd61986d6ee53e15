/** Whether this page may show anything. A page is loaded anew when that changes: nothing it knew outlives the lock. */
import { lockedStore, presenceStore, settingsStore, vaultStore } from '../browser/storage.ts';
import { type Locked, asksForPassphrase, lockDue } from '../watch/lock.ts';

export interface LockState {
  readonly isLocked: boolean;
  /** Since when and why, where that is known. */
  readonly locked: Locked | null;
}

/** @param now a lock that is due counts, though nobody has put it on yet. */
export async function loadLockState(now: number): Promise<LockState> {
  const [vault, presence, settings, locked] = await Promise.all([
    vaultStore.get(),
    presenceStore.get(),
    settingsStore.get(),
    lockedStore.get(),
  ]);
  const why = presence && lockDue(presence, settings, now);
  const isLocked = asksForPassphrase(vault) && (!presence || why !== null);
  return { isLocked, locked: why ? { at: now, why } : locked };
}

/** Calls back once the lock is no longer as it was. */
export function onLockChange({ isLocked }: LockState, now: () => number, react: () => void): void {
  const look = async () => {
    if ((await loadLockState(now())).isLocked !== isLocked) react();
  };
  vaultStore.watch(() => void look());
  presenceStore.watch(() => void look());
}
