import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useBrowser } from '../helpers/browser/session.ts';
import { STATES } from '../helpers/browser/states.ts';

async function violations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // A button that was disabled a moment ago is still on its way to its colours.
    const onTheirWay = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(onTheirWay.map((transition) => transition.finished));
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  });
}

describe.each(['chrome', 'firefox'] as const)('axe finds nothing in %s on', (kind) => {
  const session = useBrowser(kind);

  it.each(STATES)('%s', async (_state, reach) => {
    const page = await reach(session);
    await page.waitForSelector('h1');
    await page.evaluate(axe.source);
    expect(await violations(page)).toEqual([]);
    if (kind === 'firefox') return;
    // Firefox cannot be told to be dark by the driver; its colours come from the same tokens.
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: 'dark' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    expect(await violations(page)).toEqual([]);
  });
});
