/** What takes the focus in something that has just opened: the first of these that is there. */
const FIRST = ['input', '[role="menuitemradio"][aria-checked="true"]', 'button'];

/** Moves the focus inside, where there is anything that can have it. */
export function focusFirst(root: Element | null): void {
  const firsts = FIRST.map((selector) => root?.querySelector<HTMLElement>(selector));
  firsts.find(Boolean)?.focus();
}
