/** Numbers that look random, made of numbers and texts. */

/** A 32-bit number that looks unlike its neighbours' (the finaliser of MurmurHash3). */
export function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** A number for a text, different for every seed. */
export function hashText(written: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < written.length; index++) hash = mix(hash ^ written.charCodeAt(index));
  return hash >>> 0;
}
