/** The popup's keys. Single letters are off in fields, and where the person switched them off. */
import { pageKey } from '../../components/ui/page-keys.ts';

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
  const key = pageKey(event, letters);
  if (key === null) return;
  const arrow = ARROWS[key];
  const action = LETTERS[key];
  if (key === 'Escape') {
    if (actions.escape()) event.preventDefault();
  } else if (arrow) {
    event.preventDefault();
    actions.move(arrow);
  } else if (action !== undefined) {
    event.preventDefault();
    if (typeof action === 'object') actions.move(action[1]);
    else if (action !== 'move') actions[action]();
  }
}
