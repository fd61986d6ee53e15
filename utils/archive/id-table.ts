/** Finds the ids of a batch among those of the archive, by looking at all of them: no index grows with the archive. */
import { countIds } from './event-id.ts';

export interface IdTable {
  /** For each id of the batch the index of the first that is the same. */
  readonly firsts: Int32Array;
  /** Calls `visit` for every stored id that is in the batch, with the index of its first in the batch, and its own. */
  readonly scan: (stored: Int32Array, visit: (inBatch: number, inStored: number) => void) => void;
}

/** Slots for each id. */
const ROOM = 4;
/** Bits for each slot: nearly every stranger meets one that is not set, and all of them stay in the processor's nearest memory. */
const BITS = 4;
const EMPTY = -1;

/** @param batch four words for each id. */
export function createIdTable(batch: Int32Array): IdTable {
  const count = countIds(batch);
  const size = Math.max(5, Math.ceil(Math.log2(count * ROOM)));
  const mask = 2 ** size - 1;
  const slots = new Int32Array(mask + 1).fill(EMPTY);
  const bits = new Int32Array(((mask + 1) << BITS) / 32);
  const firsts = new Int32Array(count);

  /** The slot that holds the id, or the empty one where it would stand. */
  function seek(words: Int32Array, word: number): number {
    for (let slot = hashAt(words, word) >>> (32 - size); ; slot = (slot + 1) & mask) {
      const held = slots[slot] ?? EMPTY;
      if (held === EMPTY || isSame(words, word, batch, held * 4)) return slot;
    }
  }

  for (let index = 0, word = 0; index < count; index++, word += 4) {
    const slot = seek(batch, word);
    const held = slots[slot] ?? EMPTY;
    firsts[index] = held === EMPTY ? index : held;
    if (held === EMPTY) slots[slot] = index;
    const bit = hashAt(batch, word) >>> (32 - size - BITS);
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << bit);
  }

  return {
    firsts,
    scan(stored, visit) {
      for (let word = 0; word < stored.length; word += 4) {
        const bit = hashAt(stored, word) >>> (32 - size - BITS);
        if ((((bits[bit >>> 5] ?? 0) >>> bit) & 1) === 0) continue;
        const held = slots[seek(stored, word)] ?? EMPTY;
        if (held !== EMPTY) visit(held, word / 4);
      }
    },
  };
}

/** Of the first and the last word: one of them is random in every version of UUID, and in hashes. */
function hashAt(words: Int32Array, word: number): number {
  return Math.imul((words[word] ?? 0) ^ (words[word + 3] ?? 0), 0x9e3779b1);
}

function isSame(a: Int32Array, inA: number, b: Int32Array, inB: number): boolean {
  for (let part = 0; part < 4; part++) if (a[inA + part] !== b[inB + part]) return false;
  return true;
}
