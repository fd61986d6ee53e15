import { describe, expect, it } from 'vitest';
import { deriveKey, newKdf, newKey, seal } from '../../../utils/accounts/cipher.ts';
import {
  type Vault,
  createVault,
  dropItem,
  isOutdated,
  parseVault,
  putItem,
  readItem,
  rekey,
  rewrap,
  unwrapKey,
} from '../../../utils/accounts/vault.ts';
import { factsOf } from '../../../utils/errors.ts';
import { PASSPHRASE } from '../../helpers/credentials.ts';

const NAME = 'cred|7f0c|vonage';
const OTHER_NAME = 'cred|91ab|vonage';
const SECRET = 'Abcdefgh12345';

type Locked = Extract<Vault, { mode: 'passphrase' }>;

/** One vault for the whole file: every derivation of a key takes a fifth of a second. */
const made = await createVault(PASSPHRASE);
const one = { vault: await putItem(made, NAME, SECRET), key: made.key };
const full = { vault: (await putItem(one, OTHER_NAME, 'another')) as Locked, key: made.key };
const kindOf = (work: Promise<unknown>) =>
  work.then(
    () => 'opened',
    (error: unknown) => factsOf(error).kind,
  );

/** The same text with one bit of its bytes turned. */
function flipped(base64: string): string {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  bytes.set([(bytes[3] ?? 0) ^ 1], 3);
  return btoa(String.fromCharCode(...bytes));
}

describe('a vault with a passphrase', () => {
  it('holds no secret, no passphrase and no key in readable form', () => {
    const stored = JSON.stringify(full.vault);
    const readable = [SECRET, PASSPHRASE, btoa(SECRET), btoa(String.fromCharCode(...full.key))];
    expect(readable.filter((text) => stored.includes(text))).toEqual([]);
  });

  it('gives its secrets back to the passphrase that made it, however its letters are composed', async () => {
    const composed = await createVault('orbit café meadow violin');
    const key = await unwrapKey(composed.vault, 'orbit café meadow violin');
    expect(key).toEqual(composed.key);
    expect(await readItem(full, NAME)).toBe(SECRET);
    expect(await readItem(full, 'cred|unknown|vonage')).toBeNull();
  });

  it('never seals the same text the same way twice', async () => {
    const again = await putItem(full, NAME, SECRET);
    expect(again.items[NAME]).not.toEqual(full.vault.items[NAME]);
  });

  it('opens to another passphrase after a change, and keeps what it seals as it is', async () => {
    const changed = await rewrap(full, 'another long passphrase');
    expect(changed.items).toEqual(full.vault.items);
    expect(await kindOf(unwrapKey(changed, PASSPHRASE))).toBe('wrong-passphrase');
    expect(await unwrapKey(changed, 'another long passphrase')).toEqual(full.key);
  });

  it('has another key and other seals after a new key was made, and the same secrets', async () => {
    const renewed = await rekey(full, PASSPHRASE);
    expect(renewed.key).not.toEqual(full.key);
    expect(await readItem(renewed, NAME)).toBe(SECRET);
    expect(await kindOf(readItem({ vault: renewed.vault, key: full.key }, NAME))).toBe('vault-damaged');
  });

  it('forgets one secret and keeps the others', async () => {
    const less = { ...full, vault: dropItem(full.vault, NAME) };
    expect([await readItem(less, NAME), await readItem(less, OTHER_NAME)]).toEqual([null, 'another']);
  });

  it('is outdated when it was made with fewer iterations than are asked for today', async () => {
    const kdf = newKdf(600_000);
    const dek = await seal(await deriveKey(PASSPHRASE, kdf), newKey(), `vva1|dek|passphrase|${JSON.stringify(kdf)}`);
    const old: Vault = { v: 1, mode: 'passphrase', kdf, dek, items: {} };
    expect([isOutdated(old), isOutdated(full.vault)]).toEqual([true, false]);
    expect(await kindOf(unwrapKey(parseVault(old), PASSPHRASE))).toBe('opened');
  });
});

describe('a vault without a passphrase', () => {
  it('opens to anybody, which is why nobody calls it protected', async () => {
    const { vault } = await createVault(null);
    const stored: unknown = JSON.parse(JSON.stringify(vault));
    expect(await kindOf(unwrapKey(parseVault(stored), ''))).toBe('opened');
  });
});

const { vault } = full;
const TAMPERED: [string, unknown][] = [
  ['nothing', null],
  ['a text', 'vault'],
  ['a vault of a later version', { ...vault, v: 2 }],
  ['a vault without a version', { ...vault, v: undefined }],
  ['a vault of another mode', { ...vault, mode: 'plain' }],
  ['a vault that lost its parameters', { ...vault, kdf: undefined }],
  ['one iteration', { ...vault, kdf: { ...vault.kdf, iter: 1 } }],
  ['fewer iterations than the floor', { ...vault, kdf: { ...vault.kdf, iter: 599_999 } }],
  ['more iterations than anybody waits for', { ...vault, kdf: { ...vault.kdf, iter: 1e9 } }],
  ['a part of an iteration', { ...vault, kdf: { ...vault.kdf, iter: 900_000.5 } }],
  ['a weaker hash', { ...vault, kdf: { ...vault.kdf, hash: 'SHA-1' } }],
  ['a short salt', { ...vault, kdf: { ...vault.kdf, salt: 'AAAA' } }],
  ['a truncated wrapping', { ...vault, dek: { iv: vault.dek.iv } }],
  ['a short IV', { ...vault, dek: { ...vault.dek, iv: 'AAAA' } }],
  ['a field that this version does not write', { ...vault, hint: 'my dog' }],
];

describe('a tampered vault', () => {
  it.each(TAMPERED)('is refused before any key is derived: %s (faults 74, 75)', (_what, stored) => {
    expect(() => parseVault(stored)).toThrow('vault-damaged');
  });

  const wrapping: [string, Vault][] = [
    ['a turned bit in the wrapped key', { ...vault, dek: { ...vault.dek, ct: flipped(vault.dek.ct) } }],
    ['a turned bit in its IV', { ...vault, dek: { ...vault.dek, iv: flipped(vault.dek.iv) } }],
    ['another salt', { ...vault, kdf: { ...vault.kdf, salt: flipped(vault.kdf.salt) } }],
    ['lowered iterations', { ...vault, kdf: { ...vault.kdf, iter: 600_000 } }],
    ['raised iterations', { ...vault, kdf: { ...vault.kdf, iter: 950_000 } }],
    ['the wrapped key of a seal', { ...vault, dek: vault.items[NAME] ?? vault.dek }],
  ];
  it.each(wrapping)('does not open: %s (fault 74)', async (_what, changed) => {
    expect(await kindOf(unwrapKey(parseVault(changed), PASSPHRASE))).toBe('wrong-passphrase');
  });

  const sealed = vault.items[NAME] ?? vault.dek;
  const entries: [string, Record<string, typeof sealed>][] = [
    ['a turned bit', { [NAME]: { ...sealed, ct: flipped(sealed.ct) } }],
    ['a turned bit in the IV', { [NAME]: { ...sealed, iv: flipped(sealed.iv) } }],
    ['another account’s seal in its place', { [NAME]: vault.items[OTHER_NAME] ?? sealed }],
    ['a truncated seal', { [NAME]: { ...sealed, ct: sealed.ct.slice(0, 8) } }],
  ];
  it.each(entries)('keeps an entry shut: %s (fault 74)', async (_what, items) => {
    const changed = { vault: { ...vault, items: { ...vault.items, ...items } }, key: full.key };
    expect(await kindOf(readItem(changed, NAME))).toBe('vault-damaged');
    expect(await readItem(changed, OTHER_NAME)).toBe('another');
  });

  it('does not open to another passphrase', async () => {
    expect(await kindOf(unwrapKey(vault, `${PASSPHRASE} `))).toBe('wrong-passphrase');
  });
});
