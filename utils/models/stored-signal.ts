import { type ReadonlySignal, effect, signal } from '@preact/signals';
import type { Stored } from '../browser/stored.ts';

/** A signal that follows a stored value. Inside a model it stops following when the model is disposed. */
export function storedSignal<T>(store: Stored<T>, initial: T): ReadonlySignal<T> {
  const value = signal(initial);
  effect(() =>
    store.watch((changed) => {
      value.value = changed;
    }),
  );
  // What changed between the page's first reading and the watch is told by nobody.
  void (async () => {
    const stored = await store.get();
    if (JSON.stringify(stored) !== JSON.stringify(value.peek())) value.value = stored;
  })();
  return value;
}
