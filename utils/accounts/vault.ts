/**
 * The vault: API secrets, encrypted with a random key (DEK). The key is wrapped by a passphrase, or lies beside them where
 * the person chose no passphrase; the second is a scramble and no protection. Pure: what is stored is the caller's matter.
 */
import * as z from 'zod/mini';
import { type Bytes, fromBase64, toBase64 } from '../bytes.ts';
import { Problem } from '../errors.ts';
import { ITERATIONS, Kdf, Sealed, deriveKey, importKey, newKdf, newKey, open, seal, utf8 } from './cipher.ts';

const items = z.record(z.string(), Sealed);
const PassphraseVault = z.strictObject({
  v: z.literal(1),
  mode: z.literal('passphrase'),
  kdf: Kdf,
  dek: Sealed,
  items,
});
const OpenVault = z.strictObject({
  v: z.literal(1),
  mode: z.literal('open'),
  key: z.string().check(z.regex(/^[\w+/]{43}=$/)),
  items,
});

/** As it is stored, one value. Today's vaults must open in every later version: test/utils/accounts/vectors.json holds some. */
export const Vault = z.union([PassphraseVault, OpenVault]);
export type Vault = z.infer<typeof Vault>;
type PassphraseVault = z.infer<typeof PassphraseVault>;

/** A vault with its key. Whoever holds the key's bytes wipes them. */
export interface OpenedVault {
  readonly vault: Vault;
  readonly key: Bytes;
}

/** An empty one. @param passphrase null: none, the key is stored beside what it opens. */
export async function createVault(passphrase: string | null): Promise<OpenedVault> {
  const key = newKey();
  if (passphrase === null) return { vault: { v: 1, mode: 'open', key: toBase64(key), items: {} }, key };
  return { vault: { v: 1, mode: 'passphrase', ...(await wrap(key, passphrase)), items: {} }, key };
}

/** @throws Problem `vault-damaged` for anything that this version did not write, also with weaker or absurd parameters. */
export function parseVault(stored: unknown): Vault {
  const parsed = Vault.safeParse(stored);
  if (!parsed.success) throw new Problem({ kind: 'vault-damaged' });
  return parsed.data;
}

/**
 * The vault's key. @param passphrase as typed; of no account for a vault without one.
 * @throws Problem `wrong-passphrase`: or a damaged wrapping, which the cipher does not tell apart.
 */
export async function unwrapKey(vault: Vault, passphrase: string): Promise<Bytes> {
  if (vault.mode === 'open') return fromBase64(vault.key);
  try {
    return await open(await deriveKey(passphrase, vault.kdf), vault.dek, wrapContext(vault.kdf));
  } catch {
    throw new Problem({ kind: 'wrong-passphrase' });
  }
}

/** Whether it was made with fewer iterations than are asked for today. */
export function isOutdated(vault: Vault): boolean {
  return vault.mode === 'passphrase' && vault.kdf.iter < ITERATIONS;
}

/** The same key under another passphrase, or the same one with today's parameters. What it seals stays as it is. */
export async function rewrap({ vault, key }: OpenedVault, passphrase: string): Promise<Vault> {
  return { v: 1, mode: 'passphrase', ...(await wrap(key, passphrase)), items: vault.items };
}

/** Everything sealed anew with a new key. @param passphrase null: without one from now on. */
export async function rekey(old: OpenedVault, passphrase: string | null): Promise<OpenedVault> {
  let { vault, key } = await createVault(passphrase);
  for (const name of Object.keys(old.vault.items)) {
    const text = await readItem(old, name);
    if (text !== null) vault = await putItem({ vault, key }, name, text);
  }
  return { vault, key };
}

/** @param name what it is and whose, for example `cred|<uuid>|vonage`: an item opens under its own name only. */
export async function putItem({ vault, key }: OpenedVault, name: string, text: string): Promise<Vault> {
  const sealed = await seal(await importKey(key), utf8(text), itemContext(name));
  return { ...vault, items: { ...vault.items, [name]: sealed } };
}

/** @returns null where there is no such item. @throws Problem `vault-damaged` where it does not open. */
export async function readItem({ vault, key }: OpenedVault, name: string): Promise<string | null> {
  const sealed = Object.hasOwn(vault.items, name) ? vault.items[name] : undefined;
  if (!sealed) return null;
  try {
    return new TextDecoder().decode(await open(await importKey(key), sealed, itemContext(name)));
  } catch {
    throw new Problem({ kind: 'vault-damaged' });
  }
}

export function dropItem(vault: Vault, name: string): Vault {
  const { [name]: _dropped, ...rest } = vault.items;
  return { ...vault, items: rest };
}

async function wrap(key: Bytes, passphrase: string): Promise<Pick<PassphraseVault, 'kdf' | 'dek'>> {
  const kdf = newKdf();
  return { kdf, dek: await seal(await deriveKey(passphrase, kdf), key, wrapContext(kdf)) };
}

/** Binds the wrapping to its parameters: nobody can lower them and keep the rest. */
function wrapContext({ name, hash, iter, salt }: Kdf): string {
  return `vva1|dek|passphrase|${JSON.stringify({ name, hash, iter, salt })}`;
}

function itemContext(name: string): string {
  return `vva1|${name}`;
}
