/** What the archive must hold: everything that there is, once, and nothing that there never was. */
import type { AccountHandle } from '../emulator/account.ts';
import type { Emulator } from '../emulator/emulator.ts';
import { generatedHistory } from '../emulator/history/generated.ts';
import type { Page } from 'puppeteer-core';
import { checkNow, healthByLabel } from '../helpers/browser/accounts.ts';
import { readArchivedIds, readStored } from '../helpers/browser/archive.ts';
import { readBadge } from '../helpers/browser/extension.ts';
import { waitUntil } from '../helpers/browser/wait.ts';
import { DAY, HOUR, MINUTE } from '../../utils/time.ts';
import type { Host } from './host.ts';

const ACCOUNTS = 3;
const HISTORY = 700;
/** Less than every poll reads again. */
const LATEST = 20 * HOUR;

export interface Known {
  readonly apiKey: string;
  readonly apiSecret: string;
}

export type Oracle = ReturnType<typeof createOracle>;

/** Accounts with a history each. @param random decides what comes and goes. */
export function createOracle(emulator: Emulator, random: () => number) {
  const until = Date.now() - MINUTE;
  const everAdded = new Set<string>();
  const news = new Set<string>();
  const handles: AccountHandle[] = [];
  const accounts: Known[] = Array.from({ length: ACCOUNTS }, (_, index) => {
    const [apiKey, apiSecret] = [`soak000${index}`, `Secret1234567${index}`];
    const history = generatedHistory({ seed: index, count: HISTORY, from: until - 90 * DAY, until, apiKey });
    const handle = emulator.addAccount({ apiKey, secrets: [apiSecret], premium: true, history });
    for (const id of handle.ids()) everAdded.add(id);
    handles.push(handle);
    return { apiKey, apiSecret };
  });
  const some = () => handles[Math.floor(random() * ACCOUNTS)];

  return {
    accounts,
    count: () => everAdded.size,

    add(most: number): void {
      const events = Array.from({ length: 1 + Math.floor(random() * most) }, () => ({
        at: Date.now() - Math.floor(random() * random() * LATEST),
        type: 'APP_CREATE',
      }));
      for (const id of some()?.add(events) ?? []) {
        everAdded.add(id);
        news.add(id);
      }
    },

    /** One that may or may not have been read. */
    remove(): void {
      const account = some();
      const id = account?.ids().at(-1);
      if (account && id !== undefined) account.remove(id);
    },

    /** Checks until nothing changes any more, with nothing in the way. @returns what is wrong then. */
    async compare(host: Host): Promise<string[]> {
      let quiet = 0;
      await waitUntil(async () => {
        // Bad answers that are still to come are used up by checks that fail.
        await checkNow(host.page());
        quiet = (await isAllGood(host.page())) ? quiet + 1 : 0;
        return quiet === 3;
      }, MINUTE);
      const archived = await readArchivedIds(host.page());
      const held = new Set(archived);
      const there = handles.flatMap((account) => account.ids());
      const unread = archived.filter((id) => news.has(id)).length;
      const inbox = (await readStored(host.page())).stores['inbox']?.length;
      const { text } = await readBadge(host.page());
      const badge = unread === 0 ? '' : unread > 99 ? '99+' : `${unread}`;
      return [
        ...there.filter((id) => !held.has(id)).map((id) => `lost ${id}`),
        ...[...held].filter((id) => !everAdded.has(id)).map((id) => `never was ${id}`),
        ...(held.size === archived.length ? [] : [`${archived.length - held.size} stored twice`]),
        ...(inbox === unread ? [] : [`${inbox} unread instead of ${unread}`]),
        ...(text === badge ? [] : [`the badge says ${text} instead of ${badge}`]),
      ];
    },
  };
}

async function isAllGood(page: Page): Promise<boolean> {
  const healths = Object.values(await healthByLabel(page));
  return healths.every(({ problem, unfinished }) => problem === null && !unfinished);
}
