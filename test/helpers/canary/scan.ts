/** Looks through every byte of every file of a browser's profile. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Needle } from './needles.ts';
import { unpackAll } from './snappy.ts';

export interface Finding {
  readonly what: string;
  /** Where, from the profile's folder, with slashes. */
  readonly file: string;
}

/** Where browsers keep what extensions store, if not as it is. */
const PACKED = /\.ldb$|\/storage\/default\/.*\/idb\//;

/**
 * @param where which files to look through, by their path as in a finding; all of them, if absent.
 * @returns what was found, each once for every file that holds it. A file that goes while the browser runs holds nothing.
 */
export async function scan(profile: string, needles: readonly Needle[], where?: RegExp): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const path of await filesOf(profile)) {
    const file = relative(profile, path).replaceAll('\\', '/');
    if (where && !where.test(file)) continue;
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    const texts = PACKED.test(path) ? [bytes, ...unpackAll(bytes)] : [bytes];
    const present = needles.filter((needle) => texts.some((text) => text.includes(needle.bytes)));
    const found = new Set(present.map(({ what }) => what));
    findings.push(...Array.from(found, (what) => ({ what, file })));
  }
  return findings;
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
