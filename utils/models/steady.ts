import { type ReadonlySignal, computed } from '@preact/signals';

/** What is computed, the same object as long as it says the same. */
export function steady<T>(compute: () => T, isSame: (a: T, b: T) => boolean): ReadonlySignal<T> {
  let known: { readonly value: T } | null = null;
  return computed(() => {
    const value = compute();
    if (!known || !isSame(known.value, value)) known = { value };
    return known.value;
  });
}

/** Whether two lists hold the same in the same order. */
export function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
