/** What browsers do to a database (measured in Chromium 156, 2026-11), done to the fake one. */
import { IDBFactory, forceCloseDatabase } from 'fake-indexeddb';
import { onTestFinished, vi } from 'vitest';

/** From now on no database opens, so often. @returns a function that mends it; it is mended after the test as well. */
export function damage(times = Infinity): () => void {
  const broken = globalThis.indexedDB;
  const real = broken.open.bind(broken);
  const spy = vi.spyOn(broken, 'open').mockImplementation((name, version) => {
    if (times-- > 0) return failing(new DOMException('', 'UnknownError'));
    return real(name, version);
  });
  const mend = () => spy.mockRestore();
  onTestFinished(mend);
  return mend;
}

/** Gives the browser storage buckets, which Chromium has. @returns the databases of each. */
export function offerBuckets(): Map<string, IDBFactory> {
  const buckets = new Map<string, IDBFactory>();
  const open = (name: string) => {
    const indexedDB = buckets.get(name) ?? new IDBFactory();
    buckets.set(name, indexedDB);
    return Promise.resolve({ indexedDB });
  };
  const storageBuckets = { open, delete: (name: string) => Promise.resolve(void buckets.delete(name)) };
  vi.stubGlobal('navigator', { locks: navigator.locks, storageBuckets });
  onTestFinished(() => void vi.unstubAllGlobals());
  return buckets;
}

/**
 * The next change of a store aborts its transaction with an error that no request of it has, as a full disk does.
 * @param error what the transaction says then.
 */
export function failOnce(store: string, error: DOMException): void {
  const put = Reflect.get(IDBObjectStore.prototype, 'put');
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = Reflect.apply(put, this, args);
    if (this.name !== store) return request;
    spy.mockRestore();
    Object.defineProperty(this.transaction, 'error', { value: error });
    this.transaction.abort();
    return request;
  });
  onTestFinished(() => spy.mockRestore());
}

/** @returns a function that closes every database that is used from now on, and tells it only then. */
export function watchConnections(): () => Promise<void> {
  const used = new Set<IDBDatabase>();
  const transaction = Reflect.get(IDBDatabase.prototype, 'transaction');
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    used.add(this);
    return Reflect.apply(transaction, this, args);
  });
  onTestFinished(() => spy.mockRestore());
  const closeOne = (database: IDBDatabase) =>
    new Promise((resolve) => {
      database.addEventListener('close', resolve);
      (forceCloseDatabase as unknown as (closed: IDBDatabase) => void)(database);
    });
  return async () => {
    await Promise.all(Array.from(used, closeOne));
  };
}

function failing(error: DOMException): IDBOpenDBRequest {
  const request = Object.assign(new EventTarget(), { error, onerror: (_event: Event) => undefined });
  queueMicrotask(() => request.onerror(new Event('error')));
  return request as unknown as IDBOpenDBRequest;
}
