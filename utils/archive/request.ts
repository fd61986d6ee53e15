/** IndexedDB's events as promises: all that a library would be used for here, in a tenth of its bytes. */

/** What a request found or stored. @throws what the request failed with. */
export function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/**
 * Runs the steps of a write as one: all of it is stored or nothing.
 * @throws what aborted the transaction. Quota and disk errors arrive there, while the requests only say "aborted".
 */
export async function atomically<T>(transaction: IDBTransaction, steps: () => Promise<T>): Promise<T> {
  const committed = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('', 'AbortError'));
  });
  try {
    const [result] = await Promise.all([steps(), committed]);
    return result;
  } catch (error) {
    abort(transaction);
    await committed.catch(() => undefined);
    throw transaction.error ?? error;
  }
}

/** Throws where the transaction has ended by itself, which is as good. */
function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort();
  } catch {
    // Already over.
  }
}
