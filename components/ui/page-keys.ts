/** Keys of a whole page: off in fields and in whatever floats above it, and single letters where the person switched them off. */
import { useEffect } from 'preact/hooks';

/** What each key does. */
export type PageKeys<Actions> = Readonly<Record<string, (actions: Actions) => void>>;

interface Escaping {
  /** @returns whether there was anything to leave. */
  readonly escape: () => boolean;
}

/** Listens as long as the page stands. @param letters whether single letters are shortcuts. */
export function usePageKeys<Actions extends Escaping>(
  keys: PageKeys<Actions>,
  actions: Actions,
  letters: boolean,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => handlePageKey(event, keys, actions, letters);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [keys, actions, letters]);
}

function handlePageKey<Actions extends Escaping>(
  event: KeyboardEvent,
  keys: PageKeys<Actions>,
  actions: Actions,
  letters: boolean,
): void {
  const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isIn(target, '[popover], dialog')) return;
  const isWanted = !isIn(target, 'input, select, textarea') && (letters || key.length > 1);
  const act = isWanted ? keys[key] : undefined;
  if (key === 'Escape' ? actions.escape() : act) event.preventDefault();
  act?.(actions);
}

function isIn(target: EventTarget | null, selector: string): boolean {
  return target instanceof HTMLElement && target.closest(selector) !== null;
}
