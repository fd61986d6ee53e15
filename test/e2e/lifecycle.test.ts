/** What only the toolbar and the worker can show. Chromium has drivers for both. */
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../utils/time.ts';
import { healthByLabel, startCheck } from '../helpers/browser/accounts.ts';
import { readArchivedIds, runningChecks } from '../helpers/browser/archive.ts';
import { nextAlarm, ringAlarm, setOffline } from '../helpers/browser/circumstances.ts';
import { ask, openPopup, stopWorker } from '../helpers/browser/extension.ts';
import { click, lock, named, seeText } from '../helpers/browser/person.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL, PASSPHRASE } from '../helpers/credentials.ts';

describe('in chrome', () => {
  const session = useBrowser('chrome');
  const account = () => session.emulator.account(CREDENTIAL.apiKey);

  it('the toolbar’s own popup lists the events', async () => {
    await session.watch();
    account().tell('takeover');
    const popup = await openPopup(session.launched);
    await click(popup, 'Check now');
    await seeText(popup, 'li', 'searched SMS records');
    expect(await popup.evaluate(() => document.documentElement.classList.contains('in-tab'))).toBe(false);
    await popup.close();
  });

  it('a worker that was killed wakes up for the next request and knows all it knew', async () => {
    await session.watch();
    account().tell('takeover');
    const popup = await session.open('popup.html');
    await click(popup, 'Check now');
    await session.badgeText().toBe('6');
    await stopWorker(session.launched);
    await click(popup, 'Mark 6 as read');
    await session.badgeText().toBe('');
    await stopWorker(session.launched);
    await click(popup, 'Check now');
    await seeText(popup, '[role="status"]', /^Checked (just now|\d s ago)/);
    await session.badgeText().toBe('');
  });

  it('a worker that was killed twice is as unlocked as before, and one that was killed while locked is locked', async () => {
    await session.watch('Production', PASSPHRASE);
    const popup = await session.open('popup.html');
    for (const count of ['1', '2']) {
      await stopWorker(session.launched);
      account().add([{ at: Date.now(), type: 'USER_LOGIN' }]);
      await click(popup, 'Check now');
      await session.badgeText().toBe(count);
    }
    await lock(await session.open('options.html'));
    await session.badgeText().toBe('lock');
    await stopWorker(session.launched);
    account().tell('takeover');
    const asked = session.emulator.requests.length;
    expect(await ask(session.welcome, 'check', null)).toEqual({ ok: false, facts: { kind: 'locked' } });
    await popup.bringToFront();
    await popup.waitForSelector(named('Unlock'));
    expect([(await session.badge()).text, session.emulator.requests.length]).toEqual(['lock', asked]);
  });

  it('several pages and the alarm that check at the same time make one check (fault 63)', async () => {
    await session.watch();
    account().tell('takeover');
    const popup = await session.open('popup.html');
    const asked = session.emulator.requests.length;
    const hold = session.emulator.hold({ method: 'GET' });
    await Promise.all([startCheck(popup), startCheck(session.welcome), ringAlarm(session.welcome)]);
    await hold.reached;
    await eventually(() => nextAlarm(session.welcome)).toBeGreaterThan(Date.now() + MINUTE / 3);
    hold.release();
    await session.badgeText().toBe('6');
    await eventually(() => runningChecks(popup)).toEqual([]);
    const polls = session.emulator.requests.slice(asked).filter(({ method }) => method === 'GET');
    expect([polls.length, (await readArchivedIds(popup)).toSorted()]).toEqual([1, account().ids().toSorted()]);
  });

  it('a worker without a network says so, and goes on when there is one (fault 22)', async () => {
    await session.watch();
    account().tell('takeover');
    await setOffline(session.launched, true);
    await startCheck(session.welcome);
    await session.badgeText().toBe('off');
    expect((await session.badge()).title).toContain('You are offline.');
    await eventually(() => healthByLabel(session.welcome)).toMatchObject({
      Production: { problem: { facts: { kind: 'offline' } } },
    });
    await setOffline(session.launched, false);
    await startCheck(session.welcome);
    await session.badgeText().toBe('6');
  });

  it('a click on the notification opens the event list, or what was found, and the same tab again', async () => {
    await session.watch();
    const extension = (await session.launched.browser.extensions()).get(session.launched.extensionId);
    const open = async (end: string) =>
      (await session.launched.browser.pages()).filter((page) => page.url().endsWith(end));
    const clickNotice = async (id: string) => {
      const [worker] = (await extension?.workers()) ?? [];
      await worker?.evaluate((clicked) => {
        const { onClicked } = (
          globalThis as unknown as { chrome: { notifications: { onClicked: { dispatch: (id: string) => void } } } }
        ).chrome.notifications;
        onClicked.dispatch(clicked);
      }, id);
    };
    for (const [id, end] of [
      ['news', '/popup.html'],
      ['news', '/popup.html'],
      ['news#findings', '/explorer.html#findings'],
      ['news#findings&f=D6', '/explorer.html#findings&f=D6'],
    ] as const) {
      await clickNotice(id);
      await eventually(async () => (await open(end)).length).toBe(1);
    }
    expect(await open('/explorer.html#findings')).toEqual([]);
    const [list] = await open('/popup.html');
    await list?.waitForSelector(named('Check now'));
    await list?.close();
  });
});
