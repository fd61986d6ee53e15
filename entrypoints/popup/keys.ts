/** The popup's keys. */
import type { PageKeys } from '../../components/ui/page-keys.ts';

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

/** Arrows always move in the list; letters only where they are wanted. */
export const KEYS: PageKeys<KeyActions> = {
  ArrowDown: ({ move }) => move(1),
  ArrowUp: ({ move }) => move(-1),
  '/': ({ search }) => search(),
  j: ({ move }) => move(1),
  k: ({ move }) => move(-1),
  e: ({ toggleRead }) => toggleRead(),
  E: ({ markShown }) => markShown(),
  u: ({ undo }) => undo(),
  c: ({ copy }) => copy(),
  r: ({ check }) => check(),
  '?': ({ help }) => help(),
};
