/** The files in which Chromium keeps the databases of an extension. */
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LOG = /\.log$/;
const MANIFEST = /^MANIFEST-/;

/** Makes nonsense of the newest that was written. The browser takes it for nothing. */
export async function garbleLog(profile: string): Promise<void> {
  for (const path of await filesOf(profile, LOG)) await writeFile(path, (await readFile(path)).fill(0xaa));
}

/** Takes away the file without which the browser opens none of the databases. */
export async function removeManifest(profile: string): Promise<void> {
  for (const path of await filesOf(profile, MANIFEST)) await rm(path);
}

/** @throws where there is none: the browser keeps them elsewhere then, and nothing would be tried. */
async function filesOf(profile: string, name: RegExp): Promise<string[]> {
  const root = join(profile, 'Default', 'IndexedDB');
  const folders = (await readdir(root)).filter((folder) => folder.startsWith('chrome-extension_'));
  const lists = await Promise.all(
    folders.map(async (folder) => (await readdir(join(root, folder))).map((file) => join(root, folder, file))),
  );
  const found = lists.flat().filter((path) => name.test(path.slice(path.lastIndexOf('/') + 1)));
  if (found.length === 0) throw new Error(`No file ${name} in ${root}`);
  return found;
}
