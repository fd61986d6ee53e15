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
  return value;
}
