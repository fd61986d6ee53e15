/** The explorer's keys. Those of the table and of the timeline are their own. */
import type { PageKeys } from '../../components/ui/page-keys.ts';

export interface KeyActions {
  readonly search: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly escape: () => boolean;
  readonly onlyCurrent: () => void;
  readonly notCurrent: () => void;
  readonly toggleRead: () => void;
  readonly markMatching: () => void;
  readonly undo: () => void;
  readonly copyCurrent: () => void;
  readonly copyLink: () => void;
  readonly around: () => void;
  readonly toggleZone: () => void;
  readonly check: () => void;
  readonly help: () => void;
  /** Shows the view with a number in the menu, from 1; nothing where there is none. */
  readonly openView: (number: number) => void;
}

const VIEW_KEYS = Array.from('123456789');

export const KEYS: PageKeys<KeyActions> = {
  '/': ({ search }) => search(),
  j: ({ step }) => step(1),
  k: ({ step }) => step(-1),
  f: ({ onlyCurrent }) => onlyCurrent(),
  x: ({ notCurrent }) => notCurrent(),
  e: ({ toggleRead }) => toggleRead(),
  E: ({ markMatching }) => markMatching(),
  u: ({ undo }) => undo(),
  c: ({ copyCurrent }) => copyCurrent(),
  l: ({ copyLink }) => copyLink(),
  w: ({ around }) => around(),
  t: ({ toggleZone }) => toggleZone(),
  r: ({ check }) => check(),
  '?': ({ help }) => help(),
  ...Object.fromEntries(VIEW_KEYS.map((key) => [key, ({ openView }: KeyActions) => openView(Number(key))])),
};
