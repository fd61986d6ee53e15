/** A secret in every shape in which it could lie in a file. */
import { randomBytes } from 'node:crypto';

export interface Needle {
  /** What it is the shape of. */
  readonly what: string;
  readonly bytes: Buffer;
}

/** A text that nothing else looks like. Random, so that what packs files by their repetitions leaves it whole as UTF-8. */
export function unheardOf(): string {
  return randomBytes(18).toString('base64url');
}

/** A text as UTF-8, as UTF-16, and as the base64 of anything that holds it. */
export function textNeedles(what: string, text: string): Needle[] {
  return [...asText(what, text), ...base64Needles(what, Buffer.from(text))];
}

/** A key as its raw bytes, and as base64. */
export function keyNeedles(what: string, base64: string): Needle[] {
  const bytes = Buffer.from(base64, 'base64');
  return [{ what, bytes }, ...base64Needles(what, bytes)];
}

/** What HTTP sends for a key and its secret. */
export function basicNeedles(what: string, { apiKey, apiSecret }: { apiKey: string; apiSecret: string }): Needle[] {
  return asText(what, Buffer.from(`${apiKey}:${apiSecret}`).toString('base64'));
}

/** Base64 writes three bytes as four letters, so the same bytes look different at each of three places. */
function base64Needles(what: string, bytes: Buffer): Needle[] {
  return [0, 1, 2].flatMap((before) => {
    const letters = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const first = Math.ceil((before * 8) / 6);
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    return asText(what, letters.slice(first, end));
  });
}

function asText(what: string, text: string): Needle[] {
  return [
    { what, bytes: Buffer.from(text, 'utf8') },
    { what, bytes: Buffer.from(text, 'utf16le') },
  ];
}
