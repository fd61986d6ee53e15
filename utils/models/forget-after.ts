import { type Signal, effect } from '@preact/signals';
import { SECOND } from '../time.ts';

/** How long something can be taken back with one click: long enough to see what happened and to reach for it. */
export const UNDO_LASTS = 12 * SECOND;

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
