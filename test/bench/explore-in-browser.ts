/** What the explorer's engine costs over the archive that is stored, measured where it runs. */
import { createConnection } from '../../utils/archive/database.ts';
import { ARCHIVE } from '../../utils/archive/open-archive.ts';
import { resultOf } from '../../utils/archive/request.ts';
import { createExploreEngine } from '../../utils/explore/engine.ts';
import type { ExploreEngine, Found } from '../../utils/explore/explore.ts';
import { createLoader } from '../../utils/explore/loader.ts';
import type { Query, Term } from '../../utils/query/query.ts';
import { ACCOUNTS } from './explore-fill.ts';

export { fill } from './explore-fill.ts';

let engine: ExploreEngine | null = null;

/** @returns milliseconds from an open database to columns that can be searched. */
export async function loadColumns(): Promise<number> {
  const connect = createConnection(ARCHIVE);
  await connect();
  const load = createLoader(connect);
  return time(() => load(ACCOUNTS));
}

export interface Searched {
  readonly ms: number;
  /** Until 50 rows were there, or all. */
  readonly first: number;
  readonly count: number;
  readonly stored: number;
  readonly values: number;
}

/** @returns milliseconds for one search with all facets and the histogram, and its first 50 rows. */
export async function search(query: Query): Promise<Searched> {
  engine ??= createExploreEngine();
  const own = engine;
  const start = performance.now();
  let first: number | null = null;
  let last: Found | null = null;
  await own.search({ accounts: ACCOUNTS, query, now: Date.now() }, (found) => {
    if (first === null && (found.count >= 50 || found.looked === 1)) first = performance.now() - start;
    last = found;
  });
  const found = last as Found | null;
  if (!found) throw new Error('Nothing was found');
  await own.rows(found.search, 0, 50);
  const values = Object.values(found.facets).reduce((sum, list) => sum + list.length, 0);
  return { ms: performance.now() - start, first: first ?? NaN, count: found.count, stored: found.stored, values };
}

/** A value for each kind of filter, as the archive has them. */
export async function columnQueries(): Promise<Query[]> {
  engine ??= createExploreEngine();
  let last: Found | null = null;
  await engine.search({ accounts: ACCOUNTS, query: [], now: Date.now() }, (found) => {
    last = found;
  });
  const found = last as Found | null;
  if (!found) throw new Error('Nothing was found');
  const facets = ['severity', 'type', 'user', 'source', 'ip', 'country', 'account'] as const;
  const terms = facets.map((field): Term => {
    const { value = '' } = found.facets[field][1] ?? found.facets[field][0] ?? {};
    return { kind: 'field', field, values: [{ text: value, wild: false }], not: false };
  });
  const wild: Term = { kind: 'field', field: 'ip', values: [{ text: '1*', wild: true }], not: true };
  const recent: Term = { kind: 'after', at: { kind: 'relative', amount: 30, unit: 'd' } };
  return [[], ...terms.map((term) => [term]), [wild], [recent], [...terms.slice(2, 4), recent]];
}

/** @returns milliseconds in which the browser hands out the JSON of all blocks, and how much it is. */
export async function readAll(): Promise<{ ms: number; length: number }> {
  const database = await createConnection(ARCHIVE)();
  let length = 0;
  const ms = await time(async () => {
    for (const { id } of ACCOUNTS) {
      const keys = await resultOf(
        database
          .transaction('raw')
          .objectStore('raw')
          .getAllKeys(IDBKeyRange.bound([id], [id, []])),
      );
      for (let start = 0; start < keys.length; start += 8) {
        const range = IDBKeyRange.bound(keys[start], keys[Math.min(start + 7, keys.length - 1)]);
        const texts = await resultOf<string[]>(database.transaction('raw').objectStore('raw').getAll(range));
        for (const text of texts) length += text.length;
      }
    }
  });
  return { ms, length };
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
