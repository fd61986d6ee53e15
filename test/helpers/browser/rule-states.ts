import type { Page } from 'puppeteer-core';
import { CREDENTIAL } from '../credentials.ts';
import { click, fill, holding, named } from './person.ts';
import type { Session } from './session.ts';

/** States of the options' sections about rules and notifications: how a person gets there. */
export const RULE_STATES: [string, (session: Session) => Promise<Page>][] = [
  [
    'the options page with a rule that was tried, quiet hours, and a change that cannot be saved',
    async ({ watch, emulator, open }) => {
      emulator.account(CREDENTIAL.apiKey).tell('takeover');
      await watch();
      const page = await open('options.html');
      await page.locator(named('Quiet hours', 'switch')).click();
      await page.waitForSelector('#quiet-from');
      await page.locator(holding('fam', 'Numbers bought')).click();
      await fill(page, 'At least', '0', 'spinbutton');
      await click(page, 'Try them all');
      await page.waitForSelector('.found li');
      await fill(page, 'Countries', 'nowhere');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#usual-country-help.err');
      return page;
    },
  ],
  [
    'the options page with an expected change',
    async ({ open }) => {
      const page = await open('options.html');
      await click(page, 'Add an expected change');
      await page.waitForSelector('dialog[open]');
      await fill(page, 'For (minutes)', '0', 'spinbutton');
      return page;
    },
  ],
];
