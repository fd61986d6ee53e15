/** What people read about rules that they make out of saved views. */
import { countOf } from '../format.ts';

export const OWN_RULES = {
  title: 'Your own rules',
  help: 'A saved view becomes a rule: it finds what the view shows.',
  none: 'None yet.',
  noView: 'Save a search as a view in the explorer first.',
  explorer: 'Open the explorer',
  add: 'Add a rule',
  addTitle: 'A rule of your own',
  editTitle: 'Change your rule',
  view: 'View',
  goneView: 'The view is gone: it finds nothing',
  when: 'Find something',
  each: 'at every event',
  burst: 'when there are many',
  more: 'More than (events)',
  minutes: 'Within (minutes)',
  severity: 'Severity',
  save: 'Save rule',
  cancel: 'Cancel',
  saved: 'Rule saved. Everything is judged by it',
  edit: (name: string) => `Edit the rule on “${name}”`,
  remove: (name: string) => `Remove the rule on “${name}”`,
  try: (name: string) => `Try the rule on “${name}”`,
  on: (name: string) => `Rule on “${name}”`,
  levelOf: (name: string) => `How the rule on “${name}” tells you`,
  tryShort: 'Try',
  removed: (name: string) => `The rule on “${name}” is removed`,
  number: 'Enter a whole number.',
} as const;

/** `At every event`, `More than 5 events within 10 minutes` */
export function ownRuleWords(more: number, minutes: number): string {
  return more === 0 ? 'At every event' : `More than ${countOf(more, 'event')} within ${countOf(minutes, 'minute')}`;
}
