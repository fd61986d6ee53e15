/** What a person would see, for a terminal without a display. */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openPopupSized, readBadge } from '../helpers/browser/extension.ts';
import type { Launched } from '../helpers/browser/launch.ts';
import { openExplorer } from './explorer.ts';
import { photograph } from './photograph.ts';

const FOLDER = resolve(import.meta.dirname, '../../.start');
const NEWEST = 5;

/** Badge, state line and newest events in words, and the paths of pictures of popup, explorer and options, light and dark. */
export async function describeScreen(launched: Launched, options: Page): Promise<string[]> {
  await mkdir(FOLDER, { recursive: true });
  const { text, title } = await readBadge(options);
  const popup = await openPopupSized(launched);
  await popup.waitForSelector('li');
  const state = await popup.$eval('[role="status"]', (element) => element.textContent);
  const sentences = await popup.$$eval('li .say', (elements) => elements.map((element) => element.textContent));
  const explorer = await openExplorer(launched);
  const pictures = [
    ...(await photograph(popup, FOLDER, 'popup')),
    ...(await photograph(explorer, FOLDER, 'explorer')),
    ...(await photograph(options, FOLDER, 'options')),
  ];
  return [
    '',
    `  Badge     [${text}]  ${title.split('\n').slice(1).join(' ')}`,
    `  State     ${state}`,
    ...sentences.slice(0, NEWEST).map((sentence, index) => `  ${index === 0 ? 'Events  ' : '        '}  ${sentence}`),
    ...pictures.map((path, index) => `  ${index === 0 ? 'Pictures' : '        '}  ${path}`),
  ];
}
