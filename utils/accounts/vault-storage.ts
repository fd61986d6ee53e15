/** Where vaults lie, and how one replaces another. Nothing outside this room comes here. */
import { toBase64 } from '../bytes.ts';
import { previousVaultStore, sessionVaultStore, vaultStore } from '../browser/storage.ts';
import { Problem } from '../errors.ts';
import { readMode } from '../watch/lock.ts';
import { type Vault, parseVault } from './vault.ts';

/** On the disk, or in memory for this browser session. */
export type VaultPlace = 'disk' | 'memory';

/** The vault in force; null where there is none. @throws Problem `vault-damaged` */
export async function findVault(): Promise<{ vault: Vault; place: VaultPlace } | null> {
  const [disk, memory] = await Promise.all([vaultStore.get(), sessionVaultStore.get()]);
  if (disk !== null) return { vault: parseVault(disk), place: 'disk' };
  return memory === null ? null : { vault: parseVault(memory), place: 'memory' };
}

/** The copy from before a change that was never confirmed. @throws Problem `vault-damaged`, also where there is none. */
export async function previousVault(): Promise<Vault> {
  return parseVault(await previousVaultStore.get());
}

/**
 * Puts a vault in the place of another. The old one is kept until the new one has been read back.
 * @throws Problem `storage` where the browser gave back something else; the old one is in force again then.
 */
export async function replaceVault(vault: Vault, place: VaultPlace): Promise<void> {
  if (place === 'memory') {
    await sessionVaultStore.set(vault);
    return;
  }
  const before = await vaultStore.get();
  if (before !== null) await previousVaultStore.set(before);
  await vaultStore.set(vault);
  if (canonical(await vaultStore.get()) !== canonical(vault)) {
    await vaultStore.set(before);
    throw new Problem({ kind: 'storage' });
  }
  await forgetPrevious();
}

/** The vault in force is known to be good. */
export function forgetPrevious(): Promise<void> {
  return previousVaultStore.set(null);
}

/** Overwrites the vault on the disk, then erases it. Browsers may keep older copies in their files for a while. */
export async function eraseVault(place: VaultPlace): Promise<void> {
  if (place === 'memory') {
    await sessionVaultStore.set(null);
    return;
  }
  const before = await vaultStore.get();
  const filler = toBase64(crypto.getRandomValues(new Uint8Array(JSON.stringify(before ?? '').length)));
  // Of the same mode to the end: open pages would take anything else for a damaged vault, and so for a locked one.
  await vaultStore.set({ mode: readMode(before), filler });
  await Promise.all([vaultStore.set(null), previousVaultStore.set(null)]);
}

/** Browsers give back the fields of an object in an order of their own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part instanceof Object ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

/** One change of the vault at a time, in whatever page or worker. */
export function changeVault<T>(change: () => Promise<T>): Promise<T> {
  return navigator.locks.request('vault', change);
}
