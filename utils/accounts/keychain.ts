/** The only room that holds credentials. They come in through `storeCredential` and go out to one function at a time. */
import * as z from 'zod/mini';
import { Problem } from '../errors.ts';
import type { Credential } from '../vonage/http.ts';
import type { NewProtection } from '../watch/lock.ts';
import { forgetVault, startVault } from './protection.ts';
import { type OpenedVault, dropItem, putItem, readItem } from './vault.ts';
import { withVault } from './vault-key.ts';
import { changeVault, findVault, replaceVault } from './vault-storage.ts';

const StoredCredential = z.object({ apiKey: z.string(), apiSecret: z.string() });

/**
 * Lends an account's credential to `use`.
 * @param now a lock that is due falls first.
 * @returns null where there is none.
 * @throws Problem `locked`, `vault-damaged`
 */
export async function withCredential<T>(
  account: string,
  now: number,
  use: (credential: Credential) => Promise<T>,
): Promise<T | null> {
  const credential = await withVault(now, (opened) => readCredential(opened, itemName(account)));
  return credential && use(credential);
}

/**
 * Keeps a credential. The first one makes the vault: what is written to the disk is encrypted from the first byte on.
 * @param protection how; of no account where there is a vault.
 */
export async function storeCredential(
  account: string,
  { apiKey, apiSecret }: Credential,
  protection: NewProtection | null,
  now: number,
): Promise<void> {
  await changeVault(async () => {
    if ((await findVault()) === null) {
      if (!protection) throw new Problem({ kind: 'unexpected' });
      await startVault(protection, now);
    }
    await withVault(now, async (opened, place) => {
      const text = JSON.stringify({ apiKey, apiSecret });
      await replaceVault(await putItem(opened, itemName(account), text), place);
    });
  });
}

/** Forgets a credential; needs no key. The last one takes the vault with it, so that the next begins with a choice. */
export async function removeCredential(account: string): Promise<void> {
  await changeVault(async () => {
    const found = await findVault();
    if (!found) return;
    const vault = dropItem(found.vault, itemName(account));
    if (Object.keys(vault.items).length === 0) await forgetVault();
    else await replaceVault(vault, found.place);
  });
}

/** Whether another account watches this API key already. */
export async function isKeyTaken(apiKey: string, exceptFor: string | null, now: number): Promise<boolean> {
  const except = exceptFor === null ? null : itemName(exceptFor);
  const all = await readAll(now);
  return all.some(([name, credential]) => name !== except && credential.apiKey === apiKey);
}

/** Every text that must not leave in a report. @throws Problem `locked`, `vault-damaged` */
export async function knownSecrets(now: number): Promise<string[]> {
  return (await readAll(now)).flatMap(([, { apiKey, apiSecret }]) => [apiSecret, apiKey]);
}

async function readAll(now: number): Promise<(readonly [string, Credential])[]> {
  const all = await withVault(now, async (opened) => {
    const names = Object.keys(opened.vault.items);
    const credentials = await Promise.all(names.map((name) => readCredential(opened, name)));
    return names.flatMap((name, index) => {
      const credential = credentials[index];
      return credential ? [[name, credential] as const] : [];
    });
  });
  return all ?? [];
}

async function readCredential(opened: OpenedVault, name: string): Promise<Credential | null> {
  const text = await readItem(opened, name);
  if (text === null) return null;
  const parsed = StoredCredential.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Problem({ kind: 'vault-damaged' });
  return parsed.data;
}

function itemName(account: string): string {
  return `cred|${account}|vonage`;
}
