/** What the extension has stored, read from one of its pages as it lies there. */
import type { Page } from 'puppeteer-core';
import type { BlockKey } from '../../../utils/archive/block.ts';
import type { Health } from '../../../utils/watch/health.ts';
import { readStorage } from './extension.ts';

/** Every store of the event archive, and how the accounts' checks went. */
export async function readStored(page: Page) {
  const stores = await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const opening = indexedDB.open(name);
    const settle = (request: IDBRequest | IDBTransaction) =>
      new Promise((resolve, reject) => {
        request.onerror = () => reject(new Error(request.error?.message));
        if (request instanceof IDBRequest) request.onsuccess = resolve;
        else request.oncomplete = resolve;
      });
    await settle(opening);
    const database = opening.result;
    const names = Array.from(database.objectStoreNames);
    const reading = database.transaction(names, 'readonly');
    const requests = names.map((store) => [store, reading.objectStore(store).getAll()] as const);
    await settle(reading);
    database.close();
    return Object.fromEntries(requests.map(([store, request]) => [store, request.result as unknown[]]));
  });
  const { health } = await readStorage(page);
  const healths = Object.values((health ?? {}) as Record<string, Health>);
  const checks = healths.map(({ goodAt, failures, problem }) => ({ goodAt, failures, problem }));
  // A block is a text with a line for each of its events.
  const blocks = (stores['raw'] ?? []) as string[];
  const events = blocks.flatMap((block) => block.split('\n')).length;
  return { stores, events, checks };
}

/** The id of every event in the archive, in no order: read block by block, since all of them may not fit into a page. */
export function readArchivedIds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    const database = await settle(indexedDB.open(name));
    const blocks = () => database.transaction('raw').objectStore('raw');
    const ids: string[] = [];
    for (const key of await settle(blocks().getAllKeys())) {
      const text = await settle<string>(blocks().get(key));
      for (const line of text.split('\n')) ids.push((JSON.parse(line) as { id: string }).id);
    }
    database.close();
    return ids;
  });
}

/** How many events are in the archive, by what the keys of its blocks say. */
export function countArchived(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const opening = indexedDB.open(name);
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const reading = opening.result.transaction('raw').objectStore('raw').getAllKeys();
    await new Promise((resolve) => {
      reading.onsuccess = resolve;
    });
    opening.result.close();
    return (reading.result as BlockKey[]).reduce((sum, [, , , count]) => sum + count, 0);
  });
}

/** The accounts that are checked at this moment, in whatever worker or page. */
export function runningChecks(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { held = [] } = await navigator.locks.query();
    return held.map(({ name = '' }) => name).filter((name) => name.startsWith('check:'));
  });
}
