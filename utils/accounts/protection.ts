/** How the secrets are protected: making a vault, opening it, and changing what opens it. */
import { lockedStore, presenceStore, vaultKeyStore } from '../browser/storage.ts';
import { Problem } from '../errors.ts';
import type { Locked, NewProtection, Protection } from '../watch/lock.ts';
import { createVault, isOutdated, rekey, rewrap, unwrapKey } from './vault.ts';
import { admit, withKey, withVault } from './vault-key.ts';
import {
  type VaultPlace,
  changeVault,
  eraseVault,
  findVault,
  forgetPrevious,
  previousVault,
  replaceVault,
} from './vault-storage.ts';

/** Makes an empty vault. Part of a change of it. */
export async function startVault({ mode, passphrase }: NewProtection, now: number): Promise<void> {
  const { vault, key } = await createVault(passphraseOf({ mode, passphrase }));
  await withKey(key, () => admit({ vault, key }, now));
  await replaceVault(vault, placeOf(mode));
}

/** Erases every vault with its key. Part of a change of it. */
export async function forgetVault(): Promise<void> {
  await Promise.all([eraseVault('disk'), eraseVault('memory')]);
  await Promise.all([vaultKeyStore.set(null), presenceStore.set(null), lockedStore.set(null)]);
}

/**
 * Opens the vault, and brings its parameters up to date.
 * @returns since when it was locked, and why; null where that is not known.
 * @throws Problem `wrong-passphrase`, `vault-damaged`, `vault-restorable`. Nothing that is stored is changed then.
 */
export function unlockVault(passphrase: string, now: number): Promise<Locked | null> {
  return changeVault(async () => {
    const { vault, key } = await openedWith(passphrase);
    await withKey(key, async () => {
      await admit({ vault, key }, now);
      if (isOutdated(vault)) await changeWrapping({ vault, key }, passphrase, 'disk', now);
    });
    await forgetPrevious();
    const locked = await lockedStore.get();
    await lockedStore.set(null);
    return locked;
  });
}

/** Puts the copy from before the last change in force. @throws Problem where the passphrase does not open it. */
export function restoreVault(passphrase: string): Promise<void> {
  return changeVault(async () => {
    const vault = await previousVault();
    await withKey(await unwrapKey(vault, passphrase), () => replaceVault(vault, 'disk'));
  });
}

/** The person gave the passphrase once more. @throws Problem `wrong-passphrase`, `locked` */
export async function confirmPassphrase(passphrase: string, now: number): Promise<void> {
  await withVault(now, async ({ vault }) => {
    (await unwrapKey(vault, passphrase)).fill(0);
    if (vault.mode === 'passphrase') await presenceStore.set({ activeAt: now, usedAt: now });
  });
}

/** Another passphrase for the same key. @throws Problem `wrong-passphrase` where `current` is not the passphrase. */
export function changePassphrase(current: string, next: string, now: number): Promise<void> {
  return changeVault(async () => {
    await confirmPassphrase(current, now);
    await withVault(now, (opened, place) => changeWrapping(opened, next, place, now));
  });
}

/**
 * Everything sealed anew under a new key, and kept as asked from now on. What was on the disk before may stay in its files.
 * @throws Problem `wrong-passphrase` where there is a passphrase and `current` is not it.
 */
export function changeProtection(current: string, next: NewProtection, now: number): Promise<void> {
  return changeVault(async () => {
    await confirmPassphrase(current, now);
    await withVault(now, async (opened, place) => {
      const { vault, key } = await rekey(opened, passphraseOf(next));
      await withKey(key, () => admit({ vault, key }, now));
      await replaceVault(vault, placeOf(next.mode));
      if (place !== placeOf(next.mode)) await eraseVault(place);
      if (vault.mode === 'open') await Promise.all([vaultKeyStore.set(null), presenceStore.set(null)]);
    });
  });
}

async function changeWrapping(
  opened: Parameters<typeof rewrap>[0],
  passphrase: string,
  place: VaultPlace,
  now: number,
): Promise<void> {
  const vault = await rewrap(opened, passphrase);
  await admit({ vault, key: opened.key }, now);
  await replaceVault(vault, place);
}

async function openedWith(passphrase: string) {
  try {
    const found = await findVault();
    if (!found) throw new Problem({ kind: 'vault-damaged' });
    return { vault: found.vault, key: await unwrapKey(found.vault, passphrase) };
  } catch (error) {
    if (await opensPrevious(passphrase)) throw new Problem({ kind: 'vault-restorable' });
    throw error;
  }
}

async function opensPrevious(passphrase: string): Promise<boolean> {
  try {
    (await unwrapKey(await previousVault(), passphrase)).fill(0);
    return true;
  } catch {
    return false;
  }
}

/** A vault in memory needs no passphrase: it is gone when the browser closes. */
function passphraseOf({ mode, passphrase }: NewProtection): string | null {
  return mode === 'passphrase' ? passphrase : null;
}

function placeOf(mode: NewProtection['mode']): VaultPlace {
  return mode === 'session' ? 'memory' : 'disk';
}

/** How the secrets are kept; null where there are none. @throws Problem `vault-damaged` */
export async function protectionInForce(): Promise<Protection | null> {
  const found = await findVault();
  if (!found) return null;
  return found.place === 'memory' ? 'session' : found.vault.mode;
}
