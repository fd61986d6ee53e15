/** Both browsers and both builds must be there: a test that cannot run is a failure, never a skip. */
import type { TestProject } from 'vitest/node';
import { getBrowser } from '../helpers/browser/get.ts';
import { forgetProfile } from '../helpers/browser/profile.ts';
import { useFirefoxOnce } from '../helpers/browser/used-profile.ts';
import { build, isBuilt } from '../demo/build.ts';

/** @returns what is to be done when all tests are over. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  for (const kind of ['chrome', 'firefox'] as const) {
    await getBrowser(kind, (line) => process.stdout.write(`${line}\n`));
    if (!isBuilt(kind)) await build(kind);
  }
  const used = await useFirefoxOnce();
  project.provide('usedProfile', used);
  return () => forgetProfile(used);
}
