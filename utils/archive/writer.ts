/** The one writer: what it keeps in memory, and how it makes sure that it is still true. */
import { type Block, type BlockKey, type PackedBlock } from './block.ts';
import { STORES, everythingOf } from './database.ts';
import { type Dictionary, readDictionary } from './dictionary.ts';
import { atomically, resultOf } from './request.ts';
import { type Tombstone, readTombstone } from './tombstone.ts';

/** What a write knows of an account without reading any event: 16 bytes for each. */
interface Shelf {
  readonly blocks: readonly Block[];
  readonly dictionary: Dictionary;
  readonly tombstone: Tombstone;
}

/** A write in progress. */
export interface Change {
  readonly store: (name: (typeof STORES)[number]) => IDBObjectStore;
  /** What is in memory of an account, read now if it was not. */
  readonly shelf: (account: string) => Promise<Shelf>;
  /** Puts some of an account's blocks in the place of others. */
  readonly replace: (account: string, old: readonly Block[], packed: readonly PackedBlock[]) => Promise<void>;
  readonly bury: (account: string, tombstone: Tombstone) => Promise<void>;
  /** Forgets what is in memory of an account, or of all: they are about to be erased. */
  readonly forget: (account?: string) => void;
  /** How often the account's events have changed; this write is not counted. */
  readonly changes: (account: string) => Promise<number>;
}

export interface Writer {
  readonly write: <T>(work: (change: Change) => Promise<T>) => Promise<T>;
  /** Reads what a write needs to know of an account, if it is not in memory. */
  readonly prepare: (account: string) => Promise<void>;
}

export type Write = Writer['write'];

interface Memory {
  readonly database: IDBDatabase;
  readonly generation: number;
  readonly shelves: Map<string, Shelf>;
}

/**
 * One write at a time in all of the browser, each one durable transaction over everything. What is in memory is used again
 * only if no other context wrote since, and never after a transaction failed: codes without values would be stored.
 */
export function createWriter(connect: () => Promise<IDBDatabase>): Writer {
  let memory: Memory | null = null;

  async function run<T>(mode: IDBTransactionMode, work: (change: Change) => Promise<T>): Promise<T> {
    return navigator.locks.request('archive-writer', async () => {
      const database = await connect();
      const known = memory?.database === database ? memory : null;
      memory = null;
      const transaction = database.transaction(STORES, mode, { durability: 'strict' });
      const [after, result] = await atomically(transaction, async () => {
        const meta = transaction.objectStore('meta');
        const generation = (await resultOf<number | undefined>(meta.get('generation'))) ?? 0;
        const shelves = known?.generation === generation ? known.shelves : new Map<string, Shelf>();
        const change = createChange(transaction, shelves);
        const made = await work(change);
        await change.count();
        if (change.changed()) meta.put(generation + 1, 'generation');
        return [{ database, generation: generation + Number(change.changed()), shelves }, made] as const;
      });
      memory = after;
      return result;
    });
  }

  return {
    write: (work) => run('readwrite', work),
    prepare: (account) => run('readonly', async ({ shelf }) => void (await shelf(account))),
  };
}

/** What the writer itself asks of a change. */
interface Counted extends Change {
  readonly changed: () => boolean;
  /** Counts this write for every account whose events it changed. */
  readonly count: () => Promise<void>;
}

function createChange(transaction: IDBTransaction, shelves: Map<string, Shelf>): Counted {
  let changed = false;
  const touched = new Set<string>();
  const store: Change['store'] = (name) => transaction.objectStore(name);
  const changes = (account: string) => readChanges(store('meta'), account);

  async function shelf(account: string): Promise<Shelf> {
    const known = shelves.get(account);
    if (known) return known;
    const range = everythingOf(account);
    const [keys, ids, dictionary, tombstone] = await Promise.all([
      resultOf(store('ids').getAllKeys(range)),
      resultOf<Int32Array<ArrayBuffer>[]>(store('ids').getAll(range)),
      readDictionary(store('dict'), account),
      readTombstone(store('pruned'), account),
    ]);
    const blocks = ids.map((words, index) => ({ key: keys[index] as BlockKey, words }));
    const read = { blocks, dictionary, tombstone };
    shelves.set(account, read);
    return read;
  }

  return {
    store,
    shelf,
    changes,
    changed: () => changed,

    async count() {
      for (const account of touched) store('meta').put((await changes(account)) + 1, ['blocks', account]);
    },

    async replace(account, old, packed) {
      changed = true;
      touched.add(account);
      const { blocks, ...rest } = await shelf(account);
      for (const { key } of old) for (const name of ['ids', 'cols', 'raw'] as const) store(name).delete(key);
      for (const { key, words, columns, text } of packed) {
        store('ids').put(words, key);
        store('cols').put(columns, key);
        store('raw').put(text, key);
      }
      rest.dictionary.store(store('dict'));
      const kept = blocks.filter((block) => !old.includes(block));
      shelves.set(account, { ...rest, blocks: [...kept, ...packed.map(({ key, words }) => ({ key, words }))] });
    },

    async bury(account, tombstone) {
      changed = true;
      touched.add(account);
      store('pruned').put(tombstone, account);
      shelves.set(account, { ...(await shelf(account)), tombstone });
    },

    forget(account) {
      changed = true;
      if (account === undefined) shelves.clear();
      else shelves.delete(account);
    },
  };
}

/** How often an account's events have changed. */
export async function readChanges(meta: IDBObjectStore, account: string): Promise<number> {
  return (await resultOf<number | undefined>(meta.get(['blocks', account]))) ?? 0;
}
