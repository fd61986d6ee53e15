/** The popup of the toolbar itself, which only Chromium opens for a driver; without a display it gets less room than it asks for. */
import { describe, expect, it } from 'vitest';
import { findPages, openPopup } from '../helpers/browser/extension.ts';
import { click, seeText } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';

describe('the popup of the toolbar', () => {
  const session = useBrowser('chrome');

  it('is as large as it may be, with its footer in view', async () => {
    session.emulator.account(CREDENTIAL.apiKey).tell('takeover');
    await session.watch();
    const popup = await openPopup(session.launched);
    await popup.waitForSelector('.foot');
    const { width, height, end } = await popup.$eval('.foot', (foot) => {
      const { bottom } = foot.getBoundingClientRect();
      return { width: innerWidth, height: innerHeight, end: bottom };
    });
    expect([width >= 400, height > 400, end <= height]).toEqual([true, true, true]);
    await popup.close();
  });

  it('leads to the explorer in a tab, always the same one, and makes way for it', async () => {
    await session.watch();
    for (let time = 0; time < 2; time++) {
      const popup = await openPopup(session.launched);
      await seeText(popup, '.foot', 'Open explorer');
      await click(popup, 'Open explorer');
      await eventually(() => popup.isClosed()).toBe(true);
      await eventually(async () => (await findPages(session.launched, 'explorer.html')).length).toBe(1);
    }
    const [tab] = await findPages(session.launched, 'explorer.html');
    await tab?.close();
  });
});
