/** A profile to begin with: half of what Firefox does at its first start it does never again. */
import { cp } from 'node:fs/promises';
import { inject } from 'vitest';
import type { BrowserKind } from './find.ts';
import { getBrowser } from './get.ts';
import { launchFirefox } from './launch.ts';
import { createProfile } from './profile.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What `useFirefoxOnce` made, once for all tests. */
    usedProfile: string;
  }
}

/** Starts Firefox without the extension, and closes it. @returns the folder of its profile. */
export async function useFirefoxOnce(): Promise<string> {
  const folder = await createProfile();
  const executable = await getBrowser('firefox', () => undefined);
  const browser = await launchFirefox({ executable, headless: true, proxyPort: 1 }, folder);
  await browser.close();
  return folder;
}

/** @returns the folder of a profile of its own, in which the extension never was. */
export async function beginProfile(kind: BrowserKind): Promise<string> {
  const folder = await createProfile();
  if (kind === 'firefox') await cp(inject('usedProfile'), folder, { recursive: true });
  return folder;
}
