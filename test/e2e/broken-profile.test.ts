/** A browser that is killed, and one whose files are damaged: nothing is lost that Vonage still has, and what was lost is said. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { AccountHandle } from '../emulator/account.ts';
import { generatedHistory } from '../emulator/history/generated.ts';
import { addAccounts, allRead, checkUntil, keyOf, startCheck } from '../helpers/browser/accounts.ts';
import { readArchivedIds, readStored } from '../helpers/browser/archive.ts';
import { nextAlarm } from '../helpers/browser/circumstances.ts';
import { garbleLog } from '../helpers/browser/database-files.ts';
import { readBadge, readStorage } from '../helpers/browser/extension.ts';
import { useProfile } from '../helpers/browser/kept-profile.ts';
import { mountSmallDisk } from '../helpers/browser/small-disk.ts';
import { buildFolder } from '../helpers/browser/launch.ts';
import { seeText } from '../helpers/browser/person.ts';
import { eventually } from '../helpers/browser/session.ts';

const DAY = 86_400_000;
const HISTORY = 450;
const LOST = 'The browser reset the archive on';

describe('in chrome', () => {
  const profile = useProfile('chrome');

  /** A browser with one account, whose history is still to be read. */
  async function begin(): Promise<{ page: Page; account: AccountHandle }> {
    const until = Date.now() - 60_000;
    const history = generatedHistory({ seed: 1, count: HISTORY, from: until - 60 * DAY, until, apiKey: keyOf(0) });
    await profile.start();
    const page = await profile.open('options.html');
    const [account] = await addAccounts(page, profile.emulator, [{ history }]);
    if (!account) throw new Error('There is no account.');
    return { page, account };
  }

  async function restart(): Promise<Page> {
    await profile.start();
    return profile.open('options.html');
  }

  const addOne = (account: AccountHandle) => account.add([{ at: Date.now(), type: 'APP_CREATE' }]);

  async function expectExactly(page: Page, account: AccountHandle, unread: number): Promise<void> {
    await checkUntil(page, unread);
    expect((await readArchivedIds(page)).toSorted()).toEqual(account.ids().toSorted());
    expect((await readStored(page)).stores['inbox']).toHaveLength(unread);
  }

  it('a browser that is killed, and an extension that is updated, in the middle of a check lose nothing (faults 60, 61, 62)', async () => {
    const history = profile.emulator.hold({ path: /date_to/, at: 'mid-body' });
    const { account } = await begin();
    await history.reached;
    await profile.kill();
    history.release();
    let page = await restart();
    await startCheck(page);
    await allRead(page, 1);
    await expectExactly(page, account, 0);

    const poll = profile.emulator.hold({ method: 'GET', at: 'before-last-byte' });
    addOne(account);
    await startCheck(page);
    await poll.reached;
    await profile.kill();
    poll.release();
    page = await restart();
    await eventually(() => nextAlarm(page)).toBeGreaterThan(Date.now());
    await expectExactly(page, account, 1);

    const update = profile.emulator.hold({ method: 'GET', at: 'mid-body' });
    addOne(account);
    await startCheck(page);
    await update.reached;
    await page.browser().installExtension(buildFolder('chrome'));
    update.release();
    page = await profile.open('options.html');
    await eventually(() => nextAlarm(page)).toBeGreaterThan(Date.now());
    await expectExactly(page, account, 2);
  });

  it('an archive that is silently empty, or cleared while it is open, is said to be lost and read again (faults 68, 70)', async () => {
    const { page: before, account } = await begin();
    await allRead(before, 1);
    await profile.close();
    await garbleLog(profile.folder);
    const page = await restart();
    addOne(account);
    await expectExactly(page, account, 1);
    await seeText(page, 'main', LOST);
    expect((await readStored(page)).stores['sync']).toMatchObject([{ spans: [{ how: 'reset' }], holes: [] }]);
    const { loss } = (await readStorage(page)) as { loss?: { at: number } };

    const session = await page.createCDPSession();
    await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
    await startCheck(page);
    await eventually(async () => (await readStorage(page))['loss']).not.toEqual(loss);
    await allRead(page, 1);
    expect((await readArchivedIds(page)).toSorted()).toEqual(account.ids().toSorted());
  });

  it('a full disk is said, costs nothing that is stored, and is over when there is space (faults 66, 67)', async (context) => {
    const disk = await mountSmallDisk(profile.folder, 120);
    context.skip(disk === null, 'Not run: only root may mount a small disk.');
    if (!disk) return;
    try {
      const { page, account } = await begin();
      await allRead(page, 1);
      const free = await disk.fill();
      addOne(account);
      await startCheck(page);
      await eventually(async () => (await readBadge(page)).text).toBe('!');
      await free();
      await expectExactly(page, account, 1);
    } finally {
      await profile.close();
      await disk.unmount();
    }
  });
});
