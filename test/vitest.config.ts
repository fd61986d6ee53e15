import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    env: { TZ: 'UTC' },
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          root,
          include: ['test/{utils,emulator,entrypoints,policy}/**/*.test.ts'],
          setupFiles: [`${root}test/setup.ts`],
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'pages',
          root,
          environment: 'happy-dom',
          include: ['test/components/**/*.test.tsx'],
          setupFiles: [`${root}test/setup.ts`],
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: [`${root}test/e2e/global-setup.ts`],
          maxWorkers: 2,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
