/** What the archive costs, measured where it runs. Bundled for a page by `bench.ts`. */
import type { NewEvent } from '../../utils/sync/news.ts';
import { toAuditEvents } from '../../utils/vonage/entry.ts';
import { withExactNumbers } from '../../utils/vonage/exact-json.ts';
import { eventJson } from '../emulator/api/event-json.ts';
import { generatedHistory } from '../emulator/history/generated.ts';
import type { History } from '../emulator/history/history.ts';
import { defaultSettings } from '../emulator/settings.ts';
import { archive } from './archive-in-page.ts';

const ACCOUNTS = ['a1b2c3d4', 'b1b2c3d4', 'c1b2c3d4'];
const STEP = 2000;
const PAGE = 100;
const YEAR = 365 * 86_400_000;
const SETTINGS = defaultSettings();

type Body = { _embedded: { events: unknown[] } };

/** Milliseconds and bytes. */
export interface Ingested {
  readonly parse: number;
  readonly ingest: number;
  readonly bytes: number;
}

const now = Date.now();
let histories: readonly History[] = [];

/**
 * @param count of events that there will be in all, spread over three accounts and a year.
 * @returns how many steps they are.
 */
export function prepare(count: number): number {
  histories = ACCOUNTS.map((apiKey) =>
    generatedHistory({
      seed: 1,
      count: Math.ceil(count / ACCOUNTS.length),
      from: now - YEAR,
      until: now - 60_000,
      apiKey,
    }),
  );
  return Math.ceil(count / ACCOUNTS.length / STEP) * ACCOUNTS.length;
}

/** Stores a hundred events: the newest of one account, which its first step brings again. */
export async function ingestFew(): Promise<void> {
  const rows = await rowsOf(pagesOf(0).slice(0, 1), false);
  await archive.commit(accountOf(0), { seenAt: now, rows, state: null });
}

/** Stores steps of a backfill, newest first, each account in its turn. @param first the number of the first step. */
export async function ingest(first: number, steps: number): Promise<Ingested> {
  const texts = Array.from({ length: steps }, (_, index) => pagesOf(first + index));
  const parse = await time(() => texts.flat().map((text) => JSON.parse(text) as unknown));
  const bytes = texts.flat().reduce((sum, text) => sum + text.length, 0);
  const ingesting = await time(async () => {
    let writing: Promise<unknown> = Promise.resolve();
    for (const [index, pages] of texts.entries()) {
      const rows = await rowsOf(pages, false);
      await writing;
      writing = archive.commit(accountOf(first + index), { seenAt: now, rows, state: null });
    }
    await writing;
  });
  return { parse, ingest: ingesting, bytes };
}

/** @returns milliseconds for a thousand events that are stored already, as a re-read brings them. */
export async function commitKnown(step: number): Promise<number> {
  const rows = await rowsOf(pagesOf(step).slice(0, 10), false);
  return time(() => commitExactly(0, accountOf(step), rows));
}

/** @returns milliseconds for five events that are new, as a poll brings them, and what the badge is computed from. */
export async function commitNew(round: number): Promise<number> {
  const fresh = generatedHistory({ seed: 9 + round, count: 5, from: now - 50_000, until: now, apiKey: 'f1b2c3d4' });
  const rows = await rowsOf([pageOf(fresh, 0, 5)], true);
  return time(async () => {
    await commitExactly(5, accountOf(0), rows);
    await archive.unread();
  });
}

/** @returns milliseconds for the first 50 rows of the list of all accounts. */
export function readFirst(): Promise<number> {
  return time(() => archive.page({ accounts: ACCOUNTS, limit: 50 }));
}

/** @returns the bytes that the browser counts for this site. */
export async function usage(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? Number.NaN;
}

/** @throws where not exactly so many were new: then something else was measured. */
async function commitExactly(count: number, account: string, rows: readonly NewEvent[]): Promise<void> {
  const { added } = await archive.commit(account, { seenAt: now, rows, state: null });
  if (added !== count) throw new Error(`${added} of ${rows.length} events were new, and not ${count}.`);
}

/** @throws where not all events are stored. */
export async function verifyStored(): Promise<void> {
  for (const [index, account] of ACCOUNTS.entries()) {
    const [stored, expected] = [(await archive.extent(account)).count, histories[index]?.count];
    if (stored !== expected) throw new Error(`${stored} of ${expected} events are stored.`);
  }
}

async function rowsOf(pages: readonly string[], unread: boolean): Promise<NewEvent[]> {
  const rows: NewEvent[] = [];
  for (const text of pages) {
    const body = JSON.parse(text) as Body;
    const exact = withExactNumbers(text, body) as Body;
    const events = await toAuditEvents(body._embedded.events, exact._embedded.events);
    for (const event of events) rows.push({ event, unread });
  }
  return rows;
}

function accountOf(step: number): string {
  return ACCOUNTS[step % ACCOUNTS.length] ?? '';
}

function pagesOf(step: number): string[] {
  const history = histories[step % ACCOUNTS.length];
  if (!history) throw new Error('Nothing is prepared.');
  const until = history.count - Math.floor(step / ACCOUNTS.length) * STEP;
  return Array.from({ length: STEP / PAGE }, (_, page) =>
    pageOf(history, until - (page + 1) * PAGE, until - page * PAGE),
  );
}

/** The text of an answer with the events from `from` up to `to`, newest first. */
function pageOf(history: History, from: number, to: number): string {
  const places = Array.from({ length: Math.max(0, to - Math.max(0, from)) }, (_, index) => to - 1 - index);
  const events = places.map((place) => eventJson(history.at(place), SETTINGS));
  return `{"_embedded":{"events":[${events.join(',')}]},"page":{"totalElements":${history.count}}}`;
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
