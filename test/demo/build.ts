/** The shipped build, made anew where the sources are newer. */
import { execFile } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type BrowserKind } from '../helpers/browser/find.ts';
import { buildFolder } from '../helpers/browser/launch.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SOURCES = '{entrypoints,components,utils}/**/*';
const SETTINGS = ['package.json', 'package-lock.json', 'wxt.config.ts', 'tsconfig.json'];

export function isBuilt(kind: BrowserKind): boolean {
  const manifest = join(buildFolder(kind), 'manifest.json');
  if (!existsSync(manifest)) return false;
  const built = statSync(manifest).mtimeMs;
  return [...globSync(SOURCES, { cwd: ROOT }), ...SETTINGS].every(
    (file) => statSync(join(ROOT, file)).mtimeMs <= built,
  );
}

/** Leaves the event loop free, so that whoever waits can be told so. @throws with what the build printed, when it fails. */
export async function build(kind: BrowserKind): Promise<void> {
  const target = kind === 'firefox' ? ['-b', 'firefox'] : [];
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  await promisify(execFile)(process.execPath, [wxt, 'build', ...target], { cwd: ROOT });
}
