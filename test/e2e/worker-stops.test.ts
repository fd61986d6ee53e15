/** A worker stopped at every step of a sync that can be seen from outside, and started again: nothing lost, nothing twice. */
import type { Page } from 'puppeteer-core';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountHandle } from '../emulator/account.ts';
import { generatedHistory } from '../emulator/history/generated.ts';
import { HOLD_POINTS, type HoldMatch } from '../emulator/network/hold.ts';
import { IMMEDIATE } from '../emulator/settings.ts';
import { addAccounts, allRead, keyOf, startCheck } from '../helpers/browser/accounts.ts';
import { readArchivedIds, readStored } from '../helpers/browser/archive.ts';
import { type ExtensionPage, stopWorker } from '../helpers/browser/extension.ts';
import { eventually, useBrowser } from '../helpers/browser/session.ts';

const DAY = 86_400_000;
const HISTORY = 450;

/** An account for each point of an answer: one stop of the worker hits them all. */
const history = (index: number) => ({
  history: generatedHistory({
    seed: index,
    count: HISTORY,
    from: Date.now() - 60 * DAY,
    until: Date.now() - 60_000,
    apiKey: keyOf(index),
  }),
});

describe('in chrome', () => {
  const session = useBrowser('chrome');
  let accounts: AccountHandle[] = [];

  beforeEach(() => session.emulator.reset(IMMEDIATE));

  /** Holds a request of each account, every one at another point if not told. @returns once all stand there. */
  async function holdAll(match: HoldMatch, begin: () => Promise<unknown>): Promise<() => void> {
    const holds = HOLD_POINTS.map((at, index) => session.emulator.hold({ at, apiKey: keyOf(index), ...match }));
    await begin();
    await Promise.all(holds.map(({ reached }) => reached));
    return () => {
      for (const { release } of holds) release();
    };
  }

  async function stopAndStart(release: () => void): Promise<void> {
    await stopWorker(session.launched);
    release();
    await startCheck(session.welcome);
  }

  async function expectExactly(unread: number): Promise<void> {
    const ids = () => accounts.flatMap((account) => account.ids()).toSorted();
    await eventually(async () => (await readArchivedIds(session.welcome)).toSorted()).toEqual(ids());
    await session.badgeText().toBe(unread === 0 ? '' : `${unread}`);
    expect((await readStored(session.welcome)).stores['inbox']).toHaveLength(unread);
    // The badge comes before a check is over, and who asks for another until then is given the same one.
    await eventually(() => countChecks(session.welcome)).toBe(0);
  }

  it('a worker that is stopped at any step of a sync and started again has every event, once (faults 57, 58, 65)', async () => {
    const { welcome, emulator } = session;

    // In the middle of history, with a part of it stored.
    const whileReading = await holdAll({ path: /date_to/ }, async () => {
      accounts = await addAccounts(
        welcome,
        emulator,
        HOLD_POINTS.map((_point, index) => history(index)),
      );
    });
    expect((await readArchivedIds(welcome)).length).toBeLessThan(HISTORY * accounts.length);
    await stopAndStart(whileReading);
    await allRead(welcome, accounts.length);
    await expectExactly(0);

    // In the middle of a poll.
    const addOne = () => accounts.forEach((account) => account.add([{ at: Date.now(), type: 'APP_CREATE' }]));
    addOne();
    await stopAndStart(await holdAll({ method: 'GET' }, () => startCheck(welcome)));
    await expectExactly(accounts.length);

    // After the commit, which a page can see, and before anything was told: the types are asked for in between.
    addOne();
    await forgetTypes(welcome);
    const afterCommit = await holdAll({ method: 'OPTIONS', at: 'before-headers' }, () => startCheck(welcome));
    await eventually(() => readArchivedIds(welcome)).toHaveLength((HISTORY + 2) * accounts.length);
    await session.badgeText().toBe(`${accounts.length}`);
    await stopAndStart(afterCommit);
    await expectExactly(2 * accounts.length);
  });
});

/** How many checks hold their lock. */
async function countChecks(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => {
    const { held } = await navigator.locks.query();
    return held?.filter(({ name }) => name?.startsWith('check:')).length;
  });
}

/** As after a day: the list of types is asked for again. */
async function forgetTypes(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as ExtensionPage).browser.storage.local.remove('types'));
}
