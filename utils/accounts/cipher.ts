/** The two algorithms of the vault, over bytes: AES-256-GCM and PBKDF2-HMAC-SHA256, both the platform's. */
import * as z from 'zod/mini';
import { type Bytes, fromBase64, toBase64 } from '../bytes.ts';

/** 96 random bits for every encryption, as NIST SP 800-38D asks; one key seals far fewer than 2^32 texts. */
const IV_BYTES = 12;
const KEY_BYTES = 32;
const SALT_BYTES = 32;

/** MetaMask's figure (2026-11), half as much again as OWASP's 600,000: about 0.2 s in a browser. */
export const ITERATIONS = 900_000;
/** OWASP's figure. A stored vault that asks for less was tampered with. */
const FEWEST_ITERATIONS = 600_000;
/** A stored vault that asks for more would hang the unlock. */
const MOST_ITERATIONS = 2_000_000;

const base64 = (pattern: RegExp) => z.string().check(z.regex(pattern));

/** How a passphrase becomes a key. The order of its fields is part of what is authenticated. */
export const Kdf = z.strictObject({
  name: z.literal('PBKDF2'),
  hash: z.literal('SHA-256'),
  iter: z.int().check(z.minimum(FEWEST_ITERATIONS), z.maximum(MOST_ITERATIONS)),
  salt: base64(/^[\w+/]{43}=$/),
});
export type Kdf = z.infer<typeof Kdf>;

/** An encrypted text: base64 of its IV, and of the cipher text with the tag at its end. */
export const Sealed = z.strictObject({ iv: base64(/^[\w+/]{16}$/), ct: base64(/^[\w+/]+={0,2}$/) });
export type Sealed = z.infer<typeof Sealed>;

export function newKey(): Bytes {
  return randomBytes(KEY_BYTES);
}

export function newKdf(iterations = ITERATIONS): Kdf {
  return { name: 'PBKDF2', hash: 'SHA-256', iter: iterations, salt: toBase64(randomBytes(SALT_BYTES)) };
}

/** @param context what the text is and where it belongs: it opens only with the same one. */
export async function seal(key: CryptoKey, text: Bytes, context: string): Promise<Sealed> {
  const iv = randomBytes(IV_BYTES);
  const ct = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(context) }, key, text);
  return { iv: toBase64(iv), ct: toBase64(new Uint8Array(ct)) };
}

/** @throws DOMException `OperationError` for another key, another context, or a changed bit; it does not say which. */
export async function open(key: CryptoKey, { iv, ct }: Sealed, context: string): Promise<Bytes> {
  const parameters = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: utf8(context) };
  return new Uint8Array(await crypto.subtle.decrypt(parameters, key, fromBase64(ct)));
}

/** The key that a passphrase stands for. It cannot be exported, and lives as long as the call that asked for it. */
export async function deriveKey(passphrase: string, { iter, salt }: Kdf): Promise<CryptoKey> {
  const bytes = utf8(passphrase.normalize('NFKC'));
  try {
    const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
    const parameters = { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64(salt), iterations: iter };
    return await crypto.subtle.deriveKey(parameters, material, { name: 'AES-GCM', length: 256 }, false, USAGES);
  } finally {
    bytes.fill(0);
  }
}

export function importKey(bytes: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, USAGES);
}

const USAGES: KeyUsage[] = ['encrypt', 'decrypt'];

export function utf8(text: string): Bytes {
  return new TextEncoder().encode(text);
}

function randomBytes(count: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(count));
}
