const ITEMS = '[role^="menuitem"]';

/** Where each key leads, from the item at an index among so many. */
const MOVES: Record<string, (at: number, count: number) => number> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (Math.max(at, 0) + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** The keys of a menu: arrows go round, Home and End to its ends. */
export function moveInMenu(event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void {
  const items = Array.from(event.currentTarget.querySelectorAll<HTMLElement>(ITEMS));
  const move = MOVES[event.key];
  if (!move || items.length === 0) return;
  event.preventDefault();
  items[move(items.indexOf(document.activeElement as HTMLElement), items.length)]?.focus();
}
