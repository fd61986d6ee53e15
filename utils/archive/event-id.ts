/** Ids as 16 bytes each, so that a million of them fit into memory. */

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/;
const WORDS = 4;
const BYTES = 16;
const DASH = 45;

/**
 * A lower-case canonical UUID as its own bytes, any other id as the first 16 bytes of its SHA-256.
 * @returns four words for each id, in order. Words, because they compare four times as fast.
 */
export async function toWords(ids: readonly string[]): Promise<Int32Array<ArrayBuffer>> {
  const bytes = new Uint8Array(ids.length * BYTES);
  const others: Promise<void>[] = [];
  for (const [index, id] of ids.entries()) {
    if (UUID.test(id)) writeUuid(id, bytes, index * BYTES);
    else others.push(digest(id).then((hash) => bytes.set(hash, index * BYTES)));
  }
  await Promise.all(others);
  return new Int32Array(bytes.buffer);
}

/** How many ids there are in so many words. */
export function countIds(words: Int32Array): number {
  return words.length / WORDS;
}

function writeUuid(id: string, bytes: Uint8Array, start: number): void {
  let byte = start;
  for (let place = 0; place < id.length; place += 2) {
    if (id.charCodeAt(place) === DASH) place++;
    bytes[byte++] = (nibble(id.charCodeAt(place)) << 4) | nibble(id.charCodeAt(place + 1));
  }
}

function nibble(code: number): number {
  return code < 58 ? code - 48 : code - 87;
}

/** Half a surrogate pair has no bytes of its own, but an escape. */
async function digest(id: string): Promise<Uint8Array> {
  const text = id.isWellFormed() ? id : JSON.stringify(id);
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(hash, 0, BYTES);
}
