/** The key of the vault in force: in memory only, lent to one function at a time, and wiped after. */
import { type Bytes, fromBase64, toBase64 } from '../bytes.ts';
import { presenceStore, vaultKeyStore } from '../browser/storage.ts';
import { Problem } from '../errors.ts';
import { isLocked } from './presence.ts';
import { type OpenedVault, type Vault, unwrapKey } from './vault.ts';
import { type VaultPlace, findVault } from './vault-storage.ts';

/**
 * Lends the vault with its key to `use`.
 * @returns null where there is no vault.
 * @throws Problem `locked`, `vault-damaged`
 */
export async function withVault<T>(
  now: number,
  use: (opened: OpenedVault, place: VaultPlace) => Promise<T>,
): Promise<T | null> {
  if (await isLocked(now)) throw new Problem({ kind: 'locked' });
  const found = await findVault();
  return found && withKey(await keyOf(found.vault), (key) => use({ vault: found.vault, key }, found.place));
}

/** Wipes the key when `use` is done with it. */
export async function withKey<T>(key: Bytes, use: (key: Bytes) => Promise<T>): Promise<T> {
  try {
    return await use(key);
  } finally {
    key.fill(0);
  }
}

/**
 * Lets the key of an opened vault in. Called before the vault itself is written, so that no page ever finds it locked in
 * between; a key that belongs to another vault than the stored one, after a kill at that moment, counts as none.
 */
export async function admit({ vault, key }: OpenedVault, now: number): Promise<void> {
  if (vault.mode === 'open') return;
  await vaultKeyStore.set({ key: toBase64(key), salt: vault.kdf.salt });
  await presenceStore.set({ activeAt: now, usedAt: now });
}

async function keyOf(vault: Vault): Promise<Bytes> {
  if (vault.mode === 'open') return unwrapKey(vault, '');
  const unlocked = await vaultKeyStore.get();
  if (unlocked?.salt !== vault.kdf.salt) throw new Problem({ kind: 'locked' });
  return fromBase64(unlocked.key);
}
