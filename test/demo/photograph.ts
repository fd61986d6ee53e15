import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Pictures of a page in light and dark. @returns their paths. */
export async function photograph(page: Page, folder: string, name: string): Promise<string[]> {
  const paths: string[] = [];
  await page.bringToFront();
  for (const scheme of ['light', 'dark']) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      // Else the picture shows colours on their way from one scheme to the other.
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const path = join(folder, `${name}-${scheme}.png`);
    await page.screenshot({ path });
    paths.push(path);
  }
  return paths;
}
