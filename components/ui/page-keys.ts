/** Keys of a whole page: off in fields and in whatever floats above it, and single letters where the person switched them off. */

/** @param letters whether single letters are wanted. @returns the key, where it is one for the page; else null. */
export function pageKey(event: KeyboardEvent, letters: boolean): string | null {
  const { key, target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || defaultPrevented || isFloating(target)) return null;
  if (key === 'Escape') return key;
  if (isField(target)) return null;
  return key.length > 1 || letters ? key : null;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea');
}

/** Popovers and dialogs have their own keys. */
function isFloating(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[popover], dialog') !== null;
}
