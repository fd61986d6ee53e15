/** The archive in tests: steps out of events, its whole list, and a look at what IndexedDB really holds. */
import type { Archive, ArchiveReader, Committed, Step } from '../../utils/archive/archive.ts';
import { keepOpen } from '../../utils/archive/database.ts';
import type { StoredEvent } from '../../utils/audit/event.ts';
import { NOW } from './build-event.ts';

/** The archive's database, without what is done about one that is damaged. */
export const connectHere = (place?: IDBFactory) => keepOpen((openIn) => openIn(place ?? indexedDB)).connect;

/** A step of these events as they came, seen at `NOW`. */
export function stepOf(events: readonly StoredEvent[], parts: Partial<Step> & { unread?: boolean } = {}): Step {
  const { unread = false, ...rest } = parts;
  return { seenAt: NOW, state: null, rows: events.map((event) => ({ event, unread })), ...rest };
}

/** Commits events one by one, each in its own account and when it was seen. */
export async function store(archive: Archive, events: readonly StoredEvent[], unread = false): Promise<Committed[]> {
  const committed: Committed[] = [];
  for (const event of events) {
    committed.push(await archive.commit(event.account, stepOf([event], { seenAt: event.seenAt, unread })));
  }
  return committed;
}

/** The list, read so many events at a time. */
export async function readAll(
  archive: ArchiveReader,
  accounts: readonly string[],
  limit = 10_000,
): Promise<StoredEvent[]> {
  const all: StoredEvent[] = [];
  for (;;) {
    const before = all.at(-1);
    const page = await archive.page({ accounts, limit, ...(before && { before }) });
    all.push(...page);
    if (page.length < limit) return all;
  }
}

export const idsOf = (events: readonly { id: string }[]) => events.map(({ id }) => id);

/** What stands in a store, by its key as text. */
export async function contentsOf(name: string): Promise<Map<string, unknown>> {
  const database = await done(indexedDB.open('archive'));
  const contents = database.transaction(name).objectStore(name);
  const [keys, values] = await Promise.all([done(contents.getAllKeys()), done<unknown[]>(contents.getAll())]);
  database.close();
  return new Map(keys.map((key, index) => [JSON.stringify(key), values[index]]));
}

/** How many events each block of an account holds, the oldest block first. */
export async function blockSizes(account: string): Promise<number[]> {
  const keys = Array.from(
    (await contentsOf('ids')).keys(),
    (key) => JSON.parse(key) as [string, number, number, number],
  );
  return keys.filter(([owner]) => owner === account).map(([, , , count]) => count);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The request failed'));
  });
}
