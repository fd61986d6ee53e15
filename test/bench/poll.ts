/** A poll that finds five new events, from the request for it to the badge that counts them. */
import type { Page } from 'puppeteer-core';
import type { Emulator } from '../emulator/emulator.ts';
import type { RequestRecord } from '../emulator/network/request-log.ts';
import { countArchived, runningChecks } from '../helpers/browser/archive.ts';
import { type ExtensionPage, ask, findWorkers, openPage, readBadge, stopWorker } from '../helpers/browser/extension.ts';
import type { Launched } from '../helpers/browser/launch.ts';
import { waitUntil } from '../helpers/browser/wait.ts';
import { CREDENTIAL } from '../helpers/credentials.ts';
import { type Figure, median } from './figures.ts';

const NEW = 5;
const REPEATS = 5;
const REPLAYS = 3;

/** Milliseconds. */
interface Poll {
  readonly toBadge: number;
  /** What its requests take by themselves, one after the other as a poll sends them: the quickest of several times. */
  readonly network: number;
}

/** One value for each figure. What it added to the emulator it takes out again. */
export async function measurePolls(emulator: Emulator, launched: Launched): Promise<Figure[]> {
  // A page that shows nothing: one that draws the news would take time from the worker.
  const page = await openPage(launched, 'icon.svg', 'svg');
  const polls = { stopped: Array<Poll>(), awake: Array<Poll>() };
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    await stopWorker(launched);
    polls.stopped.push(await measurePoll(emulator, launched, page));
    polls.awake.push(await measurePoll(emulator, launched, page));
  }
  await page.close();
  const own = (from: readonly Poll[]) => [median(from.map(({ toBadge, network }) => toBadge - network))];
  const what = `poll with ${NEW} new events, to the badge, network excluded`;
  const network = [...polls.awake, ...polls.stopped].map((poll) => poll.network);
  return [
    { name: `${what}, awake`, unit: ' ms', most: 100, values: own(polls.awake) },
    { name: `${what}, from a stopped worker`, unit: ' ms', most: 300, values: own(polls.stopped) },
    { name: 'network of such a poll, which reads a day again', unit: ' ms', values: [median(network)] },
  ];
}

async function measurePoll(emulator: Emulator, launched: Launched, page: Page): Promise<Poll> {
  const account = emulator.account(CREDENTIAL.apiKey);
  const stored = await countArchived(page);
  const now = Date.now();
  const added = account.add(Array.from({ length: NEW }, () => ({ at: now, type: 'USER_STATUS' })));
  const toBadge = await page.evaluate(checkUntilCounted, `${NEW}`);
  await waitUntil(async () => (await runningChecks(page)).length === 0);
  const network = await replay(
    launched,
    emulator.requests.filter(({ at }) => at >= now),
  );
  const more = (await countArchived(page)) - stored;
  if (more !== NEW) throw new Error(`${more} events were new, and not ${NEW}.`);
  for (const id of added) account.remove(id);
  await ask(page, 'markRead', { before: Date.now() });
  await waitUntil(async () => (await readBadge(page)).text === '');
  return { toBadge, network };
}

/** Runs in the page. */
async function checkUntilCounted(count: string): Promise<number> {
  const { runtime, action } = (globalThis as unknown as ExtensionPage).browser;
  const start = performance.now();
  void runtime.sendMessage({ name: 'check', payload: null });
  while ((await action.getBadgeText({})) !== count)
    await new Promise((resolve) => {
      setTimeout(resolve, 2);
    });
  return performance.now() - start;
}

/** Sends the same requests again from the worker itself. @returns milliseconds until the last body has come. */
async function replay(launched: Launched, requests: readonly RequestRecord[]): Promise<number> {
  const [worker] = await findWorkers(launched);
  if (!worker) throw new Error('The worker is gone.');
  const authorization = `Basic ${btoa(`${CREDENTIAL.apiKey}:${CREDENTIAL.apiSecret}`)}`;
  const times: number[] = [];
  for (let time = 0; time < REPLAYS; time++) times.push(await worker.evaluate(sendAll, requests, authorization));
  return Math.min(...times);
}

/** Runs in the worker. */
async function sendAll(requests: readonly RequestRecord[], authorization: string): Promise<number> {
  const start = performance.now();
  for (const { method, path } of requests) {
    const headers = { authorization, accept: 'application/json' };
    const options = { method, headers, credentials: 'omit', cache: 'no-store' } as const;
    await (await fetch(`https://api.nexmo.com${path}`, options)).text();
  }
  return performance.now() - start;
}
