/** The product's own source files, for the tests that hold the repository to its rules. */
import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export interface SourceFile {
  /** From the project's folder, with slashes. */
  readonly path: string;
  readonly text: string;
}

export function read(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8');
}

export function list(pattern: string): string[] {
  return globSync(pattern, { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));
}

/** What ships. */
export function shippedSources(): SourceFile[] {
  return list('{entrypoints,components,utils}/**/*.{ts,tsx}').map((path) => ({ path, text: read(path) }));
}

/** The files that a file imports from this project. */
export function importsOf({ path, text }: SourceFile): string[] {
  const specifiers = Array.from(text.matchAll(/(?:from|import)\s+'(\.[^']+)'/g), ([, specifier]) => specifier ?? '');
  return specifiers.map((specifier) => resolve('/', path, '..', specifier).slice(1).replaceAll('\\', '/'));
}
