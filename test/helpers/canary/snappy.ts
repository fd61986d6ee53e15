/**
 * Snappy, as LevelDB and Firefox's IndexedDB pack what they store. It replaces any four bytes that came before, and so takes
 * apart even random letters where they are stored as UTF-16: those are found only in what is unpacked.
 * Format: https://github.com/google/snappy/blob/main/format_description.txt
 */

/** Whole blocks are larger; what is shorter holds no secret. */
const SHORTEST = 16;
const LONGEST = 1 << 20;

/** @returns everything that is packed anywhere in the bytes, also what a database has freed and not overwritten. */
export function unpackAll(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  for (let start = 0; start < bytes.length; start++) {
    const unpacked = unpack(bytes, start);
    if (unpacked) found.push(unpacked);
  }
  return found;
}

/** @returns null where no block starts. */
function unpack(bytes: Buffer, start: number): Buffer | null {
  const header = readLength(bytes, start);
  if (!header || header.length < SHORTEST || header.length > LONGEST) return null;
  // A block begins with a literal, since there is nothing to copy yet: most places are none by that alone.
  if (((bytes[header.end] ?? 3) & 3) !== 0) return null;
  const output = Buffer.alloc(header.length);
  let at = header.end;
  let written = 0;
  while (written < header.length) {
    const tag = bytes[at++];
    if (tag === undefined) return null;
    const [kind, rest] = [tag & 3, tag >> 2];
    if (kind === 0) {
      const extra = rest < 60 ? 0 : rest - 59;
      if (at + extra > bytes.length) return null;
      const length = (extra === 0 ? rest : bytes.readUIntLE(at, extra)) + 1;
      at += extra;
      if (at + length > bytes.length || written + length > header.length) return null;
      bytes.copy(output, written, at, at + length);
      at += length;
      written += length;
      continue;
    }
    const width = kind === 3 ? 4 : kind;
    if (at + width > bytes.length) return null;
    const length = kind === 1 ? (rest & 7) + 4 : rest + 1;
    const offset = bytes.readUIntLE(at, width) + (kind === 1 ? (tag >> 5) << 8 : 0);
    at += width;
    if (offset === 0 || offset > written || written + length > header.length) return null;
    // Byte by byte: a copy may repeat what it has just written.
    for (let end = written + length; written < end; written++) output[written] = output[written - offset] ?? 0;
  }
  return output;
}

/** Seven bits a byte, the lowest first. */
function readLength(bytes: Buffer, start: number): { length: number; end: number } | null {
  let length = 0;
  for (let index = 0; index < 3; index++) {
    const byte = bytes[start + index];
    if (byte === undefined) return null;
    length += (byte & 0x7f) << (7 * index);
    if (byte < 0x80) return { length, end: start + index + 1 };
  }
  return null;
}
