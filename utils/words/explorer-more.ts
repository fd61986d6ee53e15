/** What people read on the explorer page when they ask for it. */
import { countOf } from '../format.ts';

export const COLUMNS_MENU = {
  earlier: (name: string) => `${name}: one earlier`,
  later: (name: string) => `${name}: one later`,
  narrower: (name: string) => `${name}: narrower`,
  wider: (name: string) => `${name}: wider`,
  reset: 'As they were at first',
} as const;

/** Why the table is empty. */
export const NOTHING = {
  noAccount: { title: 'No account yet', text: 'The explorer shows what is stored of the accounts you watch.' },
  archive: {
    title: 'Nothing is stored yet',
    text: 'Events appear here as soon as a check has found some.',
  },
  missing: {
    title: 'This event is not in the archive',
    text: 'It was erased, or the link comes from another browser.',
  },
  filtered: 'No event matches',
  among: (stored: number) => `None of the ${countOf(stored, 'stored event')} does.`,
  proven: 'What is stored of this period is complete, so this is a true zero.',
  unproven: (complete: string, gap: string) => `What is stored of this period is ${complete}. ${gap}.`,
  early: 'It is not proven yet that all of this period is stored.',
  clear: 'Clear filters',
  widen: 'All time',
} as const;

/** What each key does. */
export const EXPLORER_KEYS = [
  ['/', 'Search'],
  ['j k', 'Next, previous event'],
  ['← →', 'Into a row, from value to value'],
  ['Enter', 'Open the event'],
  ['Esc', 'Close, then clear'],
  ['f', 'Only this'],
  ['x', 'Not this'],
  ['Space', 'Select; with Shift and arrows more'],
  ['e', 'Mark as read or unread'],
  ['Shift E', 'Mark all matching as read'],
  ['u', 'Undo'],
  ['c', 'Copy as JSON'],
  ['l', 'Copy link'],
  ['w', '15 minutes around the event'],
  ['t', 'UTC or local time'],
  ['1–9', 'Show a saved view, by its place in the menu'],
  ['r', 'Check now'],
  ['?', 'This list'],
] as const;
