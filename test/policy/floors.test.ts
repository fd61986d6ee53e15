/** Imports go down only. */
import { describe, expect, it } from 'vitest';
import { type SourceFile, importsOf, shippedSources } from '../helpers/sources.ts';

/** The house, from the top. A room may use its own floor's rooms only where it says so. */
const FLOORS: { level: number; path: RegExp; uses: RegExp }[] = [
  { level: 5, path: /^entrypoints\//, uses: /^(components|utils)\/|^entrypoints\/common\// },
  { level: 4, path: /^components\//, uses: /^components\/|^utils\/(audit|query|watch|words)\/|^utils\/[a-z-]+\.ts$/ },
  { level: 3, path: /^utils\/(monitor|models)\//, uses: /^utils\// },
  {
    level: 2,
    path: /^utils\/(browser|archive|accounts|explore|backtest|sample)\//,
    uses: /^utils\/(?!monitor|models)/,
  },
  {
    level: 1,
    path: /^utils\/(vonage|sync|rules|export)\//,
    uses: /^utils\/(audit|query|watch|words)\/|^utils\/[a-z-]+\.ts$/,
  },
  {
    level: 0,
    path: /^utils\/(audit|query|watch|words)\/|^utils\/[a-z-]+\.ts$/,
    uses: /^utils\/(audit|query|watch|words)\/|^utils\/[a-z-]+\.ts$/,
  },
];

const files = shippedSources();
const floorOf = (path: string) => FLOORS.find((floor) => floor.path.test(path));
const room = (path: string) => path.split('/').slice(0, 2).join('/');

/** A type that is only imported for its shape binds nothing at run time: components may name what models give them. */
function runtimeImports(file: SourceFile): string[] {
  return importsOf({ ...file, text: file.text.replace(/import type [^;]+;/g, '') });
}

describe('every file', () => {
  it.each(files.map((file) => [file.path, file] as const))(
    '%s stands on a floor and uses only what is below',
    (path, file) => {
      const floor = floorOf(path);
      const strangers = runtimeImports(file).filter((used) => room(used) !== room(path) && !floor?.uses.test(used));
      expect([floor === undefined, strangers]).toEqual([false, []]);
    },
  );

  it.each(files.map((file) => [file.path, file] as const))(
    '%s names types only of its own floor or below',
    (path, file) => {
      const level = floorOf(path)?.level ?? 0;
      const higher = importsOf(file).filter((used) => (floorOf(used)?.level ?? 0) > level);
      expect(higher).toEqual([]);
    },
  );
});

it('lets no model know the monitor, nor the other way round', () => {
  const crossing = files.flatMap((file) =>
    importsOf(file).filter(
      (used) =>
        [file.path, used].every((path) => /utils\/(models|monitor)\//.test(path)) && room(file.path) !== room(used),
    ),
  );
  expect(crossing).toEqual([]);
});

it('keeps the browser out of the domain, the network and the sync', () => {
  const pure = files.filter(({ path }) => (floorOf(path)?.level ?? 9) <= 1);
  const impure = pure.filter(({ text }) => /wxt\/|indexedDB|@preact|Date\.now\(|Math\.random\(/.test(text));
  expect(impure.map(({ path }) => path)).toEqual([]);
});

it('keeps fetching, storage and the browser out of components', () => {
  const components = files.filter(({ path }) => path.startsWith('components/'));
  const impure = components.filter(({ text }) => /wxt\/|fetch\(|indexedDB|storage\.|\.sendMessage/.test(text));
  expect(impure.map(({ path }) => path)).toEqual([]);
});

it('speaks HTTP in one module', () => {
  const speakers = files.filter(({ text }) => /\bfetch\(/.test(text)).map(({ path }) => path);
  expect(speakers.toSorted()).toEqual(['entrypoints/background.ts', 'utils/vonage/http.ts']);
});
