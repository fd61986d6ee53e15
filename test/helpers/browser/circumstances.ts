/** What happens around an extension in Chromium: alarms, and the network. */
import type { Page } from 'puppeteer-core';
import type { ExtensionPage } from './extension.ts';
import type { Launched } from './launch.ts';

/** Rings the alarm of the checks, with every account due as after a long time. */
export async function ringAlarm(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { storage, alarms } = (globalThis as unknown as ExtensionPage).browser;
    const { health } = (await storage.local.get('health')) as { health: Record<string, { goodAt: number }> };
    for (const one of Object.values(health)) one.goodAt = 0;
    await storage.local.set({ health });
    await alarms.create('check', { when: Date.now() });
  });
}

/** When the alarm of the checks rings next, in milliseconds since the epoch; 0 where there is none. */
export function nextAlarm(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const alarm = await (globalThis as unknown as ExtensionPage).browser.alarms.get('check');
    return alarm?.scheduledTime ?? 0;
  });
}

/** Takes the network from the running worker, or gives it back. */
export async function setOffline({ browser, extensionId }: Launched, offline: boolean): Promise<void> {
  const extension = (await browser.extensions()).get(extensionId);
  for (const { client } of (await extension?.workers()) ?? []) {
    await client.send('Network.enable');
    await client.send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  }
}
