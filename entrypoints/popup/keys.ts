/** The popup's keys. Single letters are off in fields, and where the person switched them off. */

export interface KeyActions {
  readonly search: () => void;
  readonly move: (step: 1 | -1) => void;
  readonly escape: () => boolean;
  readonly toggleRead: () => void;
  readonly markShown: () => void;
  readonly undo: () => void;
  readonly copy: () => void;
  readonly check: () => void;
  readonly help: () => void;
}

const LETTERS: Record<string, keyof KeyActions | readonly ['move', 1 | -1]> = {
  '/': 'search',
  j: ['move', 1],
  k: ['move', -1],
  e: 'toggleRead',
  E: 'markShown',
  u: 'undo',
  c: 'copy',
  r: 'check',
  '?': 'help',
};

/** Arrows always move in the list; letters only where they are wanted. */
const ARROWS: Record<string, 1 | -1> = { ArrowDown: 1, ArrowUp: -1 };

/** @param letters whether single letters are shortcuts. */
export function handleKey(event: KeyboardEvent, actions: KeyActions, letters: boolean): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isFloating(event.target)) return;
  const arrow = ARROWS[event.key];
  if (event.key === 'Escape') {
    if (actions.escape()) event.preventDefault();
  } else if (arrow && !isField(event.target)) {
    event.preventDefault();
    actions.move(arrow);
  } else if (letters && !isField(event.target)) {
    const action = LETTERS[event.key];
    if (action === undefined) return;
    event.preventDefault();
    if (typeof action === 'object') actions.move(action[1]);
    else if (action !== 'move') actions[action]();
  }
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, select, textarea');
}

/** Popovers and dialogs have their own keys. */
function isFloating(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('[popover], dialog') !== null;
}
