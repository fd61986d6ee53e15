/** What people read about what they can do about a finding. */
import { countOf, formatDate } from '../format.ts';
import { DAY, HOUR } from '../time.ts';

export const ACTS = {
  close: 'Acknowledge',
  reopen: 'Reopen',
  wake: 'End the snooze',
  snooze: 'Snooze 24 h',
  except: 'Add exception',
  expected: 'Expected change',
  mute: 'Mute the rule',
  unmute: 'Unmute the rule',
  cancel: 'Cancel',
  undo: 'Undo',
  dismiss: 'Dismiss',
  closed: { done: 'Closed as dealt with', dismissed: 'Closed as nothing wrong' },
  snoozed: 'Snoozed for 24 hours',
  excepted: 'Exception added. Everything is judged again',
  filed: (name: string) => `Filed under ${name}. Everything is judged again`,
  muted: 'Rule muted: it lists what it finds, and tells nobody',
} as const;

export const CLOSING = {
  title: 'Acknowledge and close this finding',
  note: 'Note',
  noteHelp: 'What was it? It stays with the finding, on this computer.',
  done: 'Dealt with',
  dismissed: 'Nothing wrong',
} as const;

/** What an exception can be about, as a choice says it. */
const SUBJECT_WORDS: Readonly<Record<string, string>> = {
  number: 'the number',
  app: 'the application',
  domain: 'the domain',
  ip: 'the address',
  user: 'the user',
  country: 'the country',
  type: 'the event type',
};

export const EXCEPTION = {
  title: 'Exception',
  when: 'Do not report again when it is about',
  anything: 'anything that this rule finds',
  subject: (subject: string, value: string) => `${SUBJECT_WORDS[subject] ?? subject} ${value}`,
  where: 'In',
  everyAccount: 'every account',
  expires: 'Expires',
  preview: (count: number) => `Would put ${countOf(count, 'finding')} aside.`,
  help: 'They stay listed, with their notes. Exceptions are removed in the options.',
} as const;

/** How long something may last, in milliseconds, and what it is called; null: it has no end. */
export const EXPIRIES = [
  [DAY, '1 day'],
  [7 * DAY, '7 days'],
  [90 * DAY, '90 days'],
  [null, 'Never'],
] as const;

export const TICKET = {
  title: 'File under an expected change',
  name: 'Name of the change',
  nameHelp: 'As you call it: “rotating the secret, CHG-123”.',
  from: 'From',
  until: 'Until',
  bad: 'Not a time. Write it as 2026-03-04 14:30.',
  before: 'It must end after it begins.',
  help: 'UTC, included',
  rules: 'Explains',
  thisRule: 'this rule only',
  allRules: 'whatever is found then',
  file: 'File it',
} as const;

export const MUTING = {
  title: 'Mute the rule',
  help: 'What it finds is still listed; nobody is told.',
  span: 'For',
  mute: 'Mute',
  until: (until: number) => `Muted until ${formatDate(until)}`,
} as const;

export const MUTE_SPANS = [
  [HOUR, '1 hour'],
  [DAY, '1 day'],
  [7 * DAY, '7 days'],
  [30 * DAY, '30 days'],
] as const;

export const PROPOSAL = {
  title: (rule: string) => `“${rule}” was dismissed often this week`,
  text: (what: string, account: string) => `Leave ${what} alone in ${account}, for 90 days?`,
  accept: 'Leave it alone',
} as const;
