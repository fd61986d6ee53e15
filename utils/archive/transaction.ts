/** What `idb` gives for a write in progress, as far as it is needed here. */
interface Transaction {
  readonly done: Promise<void>;
  readonly error: DOMException | null;
  readonly abort: () => void;
}

/**
 * Runs the steps of a write as one: all of it is stored or nothing.
 * @throws what aborted the transaction. Quota and disk errors arrive there, while the requests only say "aborted".
 */
export async function atomically<T>(transaction: Transaction, steps: () => Promise<T>): Promise<T> {
  try {
    const [result] = await Promise.all([steps(), transaction.done]);
    return result;
  } catch (error) {
    abort(transaction);
    await transaction.done.catch(() => undefined);
    throw transaction.error ?? error;
  }
}

/** Throws where the transaction has ended by itself, which is as good. */
function abort(transaction: Transaction): void {
  try {
    transaction.abort();
  } catch {
    // Already over.
  }
}
