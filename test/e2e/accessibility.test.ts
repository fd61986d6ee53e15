import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, fill, fillAccount, holding, lock, named, seeText } from '../helpers/browser/person.ts';
import { type Session, eventually, useBrowser } from '../helpers/browser/session.ts';
import { CREDENTIAL, PASSPHRASE } from '../helpers/credentials.ts';
import type { ExtensionPage } from '../helpers/browser/extension.ts';
import type { Loss } from '../../utils/watch/loss.ts';

/** Every state of every page: how a person gets there. */
const STATES: [string, (session: Session) => Promise<Page>][] = [
  ['the popup without an account', ({ open }) => open('popup.html')],
  ['the popup with events', popupWithEvents],
  [
    'the popup with an event open that the source has changed',
    async (session) => {
      const popup = await popupWithEvents(session);
      const account = session.emulator.account(CREDENTIAL.apiKey);
      const key = await popup.$eval('button.open', (row) => row.getAttribute('data-key') ?? '');
      const id = key.split(' ')[1] ?? '';
      account.remove(id);
      account.add([{ raw: `{"id":"${id}","event_type":"USER_LOGIN","context":{"<b>":"other"}}`, id }]);
      await click(popup, 'Check now');
      await popup.locator('button.open').click();
      await popup.waitForSelector('.diff');
      await popup.locator('summary').click();
      await popup.waitForSelector('.detail pre');
      return popup;
    },
  ],
  [
    'the popup with the type selector open',
    async (session) => {
      const popup = await popupWithEvents(session);
      await click(popup, 'Event types');
      await popup.waitForSelector('.pick:popover-open');
      return popup;
    },
  ],
  [
    'the popup with the account menu open',
    async (session) => {
      const popup = await popupWithEvents(session);
      await popup.locator('.switcher').click();
      await popup.waitForSelector('.accts:popover-open');
      return popup;
    },
  ],
  [
    'the popup with its keys shown',
    async (session) => {
      const popup = await popupWithEvents(session);
      await click(popup, 'Keyboard shortcuts');
      await popup.waitForSelector('dialog[open]');
      return popup;
    },
  ],
  [
    'the popup after marking as read, and after the archive was lost',
    async (session) => {
      const popup = await popupWithEvents(session);
      await popup.evaluate(
        (loss) => (globalThis as unknown as ExtensionPage).browser.storage.local.set({ loss }),
        LOSS,
      );
      await popup.waitForSelector(named('I have read this'));
      await click(popup, 'Mark 6 as read');
      await popup.waitForSelector(named('Undo'));
      return popup;
    },
  ],
  [
    'the popup with everything filtered out',
    async (session) => {
      const popup = await popupWithEvents(session);
      await fill(popup, 'Search events', 'nothing like it', 'searchbox');
      await popup.waitForSelector('.empty');
      return popup;
    },
  ],
  [
    'the popup without any event',
    async ({ watch, open }) => {
      await watch();
      const popup = await open('popup.html');
      await seeText(popup, '.empty', 'Nothing has happened yet');
      return popup;
    },
  ],
  [
    'the popup with a problem',
    async ({ emulator, watch, open }) => {
      await watch();
      emulator.account(CREDENTIAL.apiKey).state = 'suspended';
      const popup = await open('popup.html');
      await click(popup, 'Check now');
      await seeText(popup, '.state', 'Trying again');
      await click(popup, 'Check now');
      await seeText(popup, '.state', 'Not watching');
      return popup;
    },
  ],
  ['the first account’s form with the choice how the secret is kept', ({ open }) => open('options.html')],
  [
    'the first account’s form with a passphrase that was made for the person',
    async ({ open }) => {
      const page = await open('options.html');
      await click(page, 'Suggest four words');
      await page.waitForSelector('#new-passphrase[type="text"]');
      return page;
    },
  ],
  [
    'the locked popup',
    async (session) => {
      await lockedOptions(session);
      return session.open('popup.html');
    },
  ],
  ['the locked options page', lockedOptions],
  [
    'the locked options page after a wrong passphrase',
    async (session) => {
      const page = await lockedOptions(session);
      await fill(page, 'Passphrase', 'not the right one');
      await click(page, 'Unlock');
      await page.waitForSelector('.err');
      return page;
    },
  ],
  [
    'the dialog that changes the passphrase',
    async ({ watch, open }) => {
      await watch('Production', PASSPHRASE);
      const page = await open('options.html');
      await click(page, 'Change passphrase');
      await page.waitForSelector('dialog[open]');
      return page;
    },
  ],
  [
    'the options page with faults',
    async ({ open }) => {
      const page = await open('options.html');
      await click(page, 'Save account');
      await page.waitForSelector('.err');
      return page;
    },
  ],
  [
    'the options page after a test that failed',
    async ({ open }) => {
      const page = await open('options.html');
      await fillAccount(page, { label: 'Production', apiKey: 'a1b2c3d4', apiSecret: 'WrongSecret99' });
      await click(page, 'Test connection');
      await page.waitForSelector('.notice--critical');
      return page;
    },
  ],
  [
    'the options page with accounts and types, a gap, and all that was read and checked',
    async ({ watch, open }) => {
      await watch();
      const page = await open('options.html');
      await page.locator(named('Pause all checks', 'switch')).click();
      await page.waitForSelector('.gaps');
      await page.$$eval('.coverage summary', (summaries) => {
        for (const summary of summaries) summary.click();
      });
      await page.waitForSelector('.checks td');
      await page.locator(holding('fam', 'Access')).click();
      await click(page, 'Edit Production');
      await page.waitForSelector('.mx .one');
      return page;
    },
  ],
  [
    'the options page with a question',
    async ({ open }) => {
      const page = await open('options.html');
      await click(page, 'Erase everything');
      await page.waitForSelector('dialog[open]');
      return page;
    },
  ],
];

const LOSS: Loss = { at: Date.now(), moved: true };

async function lockedOptions({ watch, open }: Session): Promise<Page> {
  await watch('Production', PASSPHRASE);
  const page = await open('options.html');
  await lock(page);
  return page;
}

async function popupWithEvents({ watch, check, emulator, open }: Session): Promise<Page> {
  await watch();
  emulator.account(CREDENTIAL.apiKey).tell('takeover');
  await check();
  const popup = await open('popup.html');
  await eventually(() => popup.$$eval('li', (rows) => rows.length)).toBe(6);
  return popup;
}

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
