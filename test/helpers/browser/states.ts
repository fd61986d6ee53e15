import type { Page } from 'puppeteer-core';
import type { Loss } from '../../../utils/watch/loss.ts';
import { CREDENTIAL, PASSPHRASE } from '../credentials.ts';
import type { ExtensionPage } from './extension.ts';
import { chooseFile, click, fill, fillAccount, holding, lock, named, seeText } from './person.ts';
import { RULE_STATES } from './rule-states.ts';
import { type Session, eventually } from './session.ts';
import { explorerWithFinding } from './takeover.ts';

/** Every state of every page: how a person gets there. */
export const STATES: [string, (session: Session) => Promise<Page>][] = [
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
  [
    'the explorer with an event open, and the menu of files',
    async (session) => {
      const page = await explorerWithEvents(session);
      await page.setViewport({ width: 1280, height: 800 });
      await page.locator('[data-row="2"]').click();
      await page.waitForSelector('.diff');
      await page.waitForSelector('.lines');
      await click(page, 'Ask Vonage again');
      await page.waitForSelector('.said .notice');
      await click(page, 'Export');
      await page.waitForSelector('[role="menu"]:popover-open');
      return page;
    },
  ],
  [
    'the explorer with a search that finds nothing, and its suggestions',
    async (session) => {
      const page = await explorerWithEvents(session);
      await fill(page, 'Search events', 'country:n after:soon', 'searchbox');
      await page.focus('.plot');
      await page.keyboard.press('ArrowLeft');
      await page.waitForSelector('.empty');
      return page;
    },
  ],
  ['the explorer with a finding, and the form of an exception', explorerWithFinding],
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
  ...RULE_STATES,
  [
    'the options page with a file of events',
    async ({ open }) => {
      const page = await open('options.html');
      await chooseFile(page, '.ndjson', 'old.ndjson', '{"id":"x","account_id":"a1b2c3d4"}\nnonsense\n');
      await page.waitForSelector('dialog[open] select');
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

async function explorerWithEvents({ watch, emulator, open }: Session): Promise<Page> {
  emulator.account(CREDENTIAL.apiKey).tell('takeover');
  await watch();
  const page = await open('explorer.html');
  await page.waitForSelector('.trow .gist');
  return page;
}

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
