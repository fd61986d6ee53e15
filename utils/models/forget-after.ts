import { type Signal, effect } from '@preact/signals';

/** Empties a signal when its value has stood for so many milliseconds. For use inside a model, which ends it. */
export function forgetAfter<T>(passing: Signal<T | null>, span: number): void {
  effect(() => {
    if (passing.value === null) return;
    const timer = setTimeout(() => {
      passing.value = null;
    }, span);
    return () => clearTimeout(timer);
  });
}
