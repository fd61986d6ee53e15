import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

const shared = {
  root,
  /** The same for every project, else Vitest does not run them side by side. A browser keeps more than a core busy. */
  maxWorkers: Math.max(2, Math.floor(availableParallelism() / 2)),
  /** The files of a worker share what they import, and so the browsers: to load all anew took longer than most tests. */
  isolate: false,
  testTimeout: 60_000,
};

/** Takes as long as several others: begun last, it would keep one worker busy alone. */
const LONG = /\/(canary|accessibility)\.test\.ts$/;

/** The longest of the unit tests goes first, and what fills the gap at the end is a short file of browser tests. */
class BrowsersLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}

function rankOf({ project, moduleId }: TestSpecification): number {
  if (project.name !== 'e2e') return 0;
  return LONG.test(moduleId) ? 1 : 2;
}

export default defineConfig({
  root,
  test: {
    env: { TZ: 'UTC' },
    sequence: { sequencer: BrowsersLast },
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          ...shared,
          name: 'unit',
          include: ['test/{utils,rules,emulator,entrypoints,policy}/**/*.test.ts'],
          setupFiles: [`${root}test/setup.ts`],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          ...shared,
          name: 'pages',
          environment: 'happy-dom',
          include: ['test/components/**/*.test.tsx'],
          setupFiles: [`${root}test/setup.ts`],
        },
      },
      {
        test: {
          ...shared,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: [`${root}test/e2e/global-setup.ts`],
          hookTimeout: 60_000,
          // A click of a real browser may land beside what moves just then. Each try begins anew; what fails twice fails.
          retry: 1,
        },
      },
    ],
  },
});
