/** The shipped build, made anew where the sources are newer. */
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

/** @throws with what the build printed, when it fails. */
export function build(kind: BrowserKind): void {
  const target = kind === 'firefox' ? ['-b', 'firefox'] : [];
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  execFileSync(process.execPath, [wxt, 'build', ...target], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
}
