/** What the explorer's engine costs over the archive that is stored, as a page has it: in a worker. */
import { everythingOf } from '../../utils/archive/database.ts';
import { resultOf } from '../../utils/archive/request.ts';
import { type Counts, type ExploreEngine, FACETS, type Found } from '../../utils/explore/explore.ts';
import { findRows } from '../../utils/explore/found-rows.ts';
import { createLoader } from '../../utils/explore/loader.ts';
import { connectEngines } from '../../utils/explore/remote.ts';
import type { Query, Term } from '../../utils/query/query.ts';
import { connect } from './archive-in-page.ts';
import { ACCOUNTS } from './explore-fill.ts';

export { fill } from './explore-fill.ts';

/** What is on the screen, and as much again above and below. */
const ROWS = 60;
const AT_ONCE = 8;

let engine: ExploreEngine | null = null;

/** Milliseconds until the first rows were here, and until all was found and counted. */
export interface Searched {
  readonly first: number;
  readonly all: number;
  readonly count: number;
}

/** @returns milliseconds from an open database to columns that can be searched. */
export async function loadColumns(): Promise<number> {
  await connect();
  return time(() => createLoader(connect).all(ACCOUNTS));
}

/** Starts a worker. @returns milliseconds until it has answered its first search. */
export function startWorker(): Promise<number> {
  return time(async () => {
    engine = connectEngines(new Worker('/worker.js', { type: 'module' }))();
    await search([]);
  });
}

/** Searches as the page does: for facets and chart, and then for the rows in sight. */
export async function search(query: Query): Promise<Searched> {
  const start = performance.now();
  let first = NaN;
  const { count } = await ask(query, async (found) => {
    if (Number.isNaN(first) && (found.count >= ROWS || found.looked === 1)) {
      first = 0;
      await engine?.rows(found.search, 0, ROWS);
      first = performance.now() - start;
    }
  });
  return { first, all: performance.now() - start, count };
}

/** Queries over columns: a value of each facet, a family, ranges, wildcards, and several at once. */
export async function columnQueries(): Promise<Query[]> {
  const { facets } = await ask([]);
  const own = FACETS.map((field) => fieldTerm(field, facets[field][1]?.value ?? ''));
  const recent: Term = { kind: 'after', at: { kind: 'relative', amount: 30, unit: 'd' } };
  const wild: Term = { kind: 'field', field: 'ip', values: [{ text: '10.1*', wild: true }], not: true };
  const range = fieldTerm('ip', '10.2.0.0/16');
  return [
    [],
    ...own.map((term) => [term]),
    [fieldTerm('family', 'access')],
    [recent],
    [wild],
    [range],
    [...own, recent],
  ];
}

/** @returns milliseconds in which the browser hands out the JSON of all events, and how much it is. */
export async function readAll(): Promise<number> {
  const database = await connect();
  const raw = () => database.transaction('raw').objectStore('raw');
  return time(async () => {
    for (const { id } of ACCOUNTS) {
      const keys = await resultOf(raw().getAllKeys(everythingOf(id)));
      for (let start = 0; start < keys.length; start += AT_ONCE) {
        const last = keys[Math.min(start + AT_ONCE, keys.length) - 1];
        await resultOf(raw().getAll(IDBKeyRange.bound(keys[start], last)));
      }
    }
  });
}

/** @returns milliseconds in which the page puts the JSON of all events into one file. */
export async function readLines(): Promise<number> {
  const rows = engine && (await findRows(engine, { accounts: ACCOUNTS, query: [], now: Date.now() }));
  const parts: Blob[] = [];
  return time(async () => {
    for await (const { part } of rows?.pieces('ndjson', { accounts: [], labels: [] }) ?? []) parts.push(part);
    return new Blob(parts);
  });
}

async function ask(query: Query, onFound: (found: Found) => unknown = () => undefined): Promise<Counts> {
  let last: Counts | null = null;
  const pending: unknown[] = [];
  await engine?.search(
    { accounts: ACCOUNTS, query, now: Date.now(), counts: true },
    (found) => pending.push(onFound(found)),
    (counts) => {
      last = counts;
    },
  );
  await Promise.all(pending);
  return last ?? Promise.reject(new Error('No worker was started'));
}

function fieldTerm(field: 'family' | (typeof FACETS)[number], text: string): Term {
  return { kind: 'field', field, values: [{ text, wild: false }], not: false };
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
