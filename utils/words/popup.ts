/** What people read in the popup, apart from events, problems and the state line. */
import type { Family, Severity } from '../audit/catalogue.ts';
import { countOf, formatCount } from '../format.ts';

export const SEVERITY_WORDS: Record<Severity, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

export const FAMILY_WORDS: Record<Family, string> = {
  access: 'Access',
  secrets: 'Secrets',
  numbers: 'Numbers',
  applications: 'Applications',
  account: 'Account',
  billing: 'Billing',
  other: 'Other',
};

export const POPUP = {
  allAccounts: 'All accounts',
  allAccountsHelp: 'One list, one badge',
  addAccount: 'Add an account',
  accounts: 'Accounts',
  accountsShown: 'Accounts shown: ',
  checkNow: 'Check now',
  shortcuts: 'Keyboard shortcuts',
  options: 'Options',
  openExplorer: 'Open explorer',
  search: 'Search events',
  clearSearch: 'Clear the search',
  recentEvents: 'Recent events',
  state: 'State of the checks',
  utc: 'UTC',
  unread: 'Unread. ',
  today: 'Today',
  yesterday: 'Yesterday',
  undated: 'No time given',
  noIp: 'no IP recorded',
  unknownType: 'Unknown type',
  unreadable: 'Unreadable entry',
  incomplete: 'Incomplete entry',
  sample: 'Sample',
  loadMore: 'Load more',
  searchOn: 'Search older events',
  undo: 'Undo',
  dismiss: 'Dismiss',
  nothingToMark: 'Nothing to mark',
  markRead: (count: number) => `Mark ${formatCount(count)} as read`,
  marked: (count: number) => `${countOf(count, 'shown event')} marked as read`,
  newSince: (count: number, since: string | null) => `${formatCount(count)} new${since ? ` since ${since}` : ''}`,
  newOf: (count: number) => `${formatCount(count)} new`,
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying',
} as const;

export const TYPE_PICKER = {
  button: 'Event types',
  all: 'All event types',
  notable: 'Notable',
  chosen: (count: number) => `${count} chosen`,
  chosenShort: (count: number) => countOf(count, 'type'),
  preset: 'Preset',
  find: 'Find an event type',
  placeholder: 'Find a type, in words or code',
  none: 'No type matches.',
  counts: (days: number) => `Counts: last ${days} days`,
  reset: 'Reset',
  done: 'Done',
} as const;

export const HERO = {
  title: 'Know when something changes in your Vonage account',
  lead: 'New secrets, re-routed numbers, billing changes: seen within minutes, kept on this computer.',
  points: [
    ['key', 'Your API secret stays here', 'Kept in this browser, never synced. Sent only to api.nexmo.com.'],
    ['archive', 'An archive of your own', 'Events stay on this computer and can be read offline.'],
    ['eye', 'It reads, it never changes anything', 'Only two read calls of the Audit Events API are used.'],
  ],
  sample: 'Try with sample data',
  howItWorks: 'How it works',
} as const;

export const EMPTY = {
  none: {
    title: 'Nothing has happened yet',
    text: 'Vonage answered and reports no events. The next one will appear here.',
    help: 'Sign-ins are recorded only for accounts with Premium Support.',
  },
  waiting: { title: 'No events yet', text: 'The first check has not come to its end.' },
  paused: { title: 'Nothing stored yet', text: 'This account is paused. Resume it to read its events.' },
  filtered: (count: number) => `${countOf(count, 'event')}, none ${count === 1 ? 'matches' : 'match'}`,
  filteredBy: {
    search: 'Your search hides all of them.',
    types: (count: number) => `${countOf(count, 'chosen type')} ${count === 1 ? 'hides' : 'hide'} all of them.`,
    both: (count: number) => `Your search and ${countOf(count, 'chosen type')} hide all of them.`,
  },
  removeSearch: 'Remove the search',
  removeTypes: 'Show all event types',
  clear: 'Clear filters',
} as const;

export const DETAIL = {
  label: 'Event details',
  back: 'Back to the list',
  close: 'Close',
  time: 'Time',
  writtenAs: (text: string) => `written as ${text}`,
  local: 'local',
  actor: 'Actor',
  userId: (id: string) => `user ${id}`,
  from: 'From',
  source: 'Source',
  account: 'Account',
  type: 'Type',
  eventId: 'Event ID',
  seen: 'Seen by us',
  after: (span: string) => `after ${span}`,
  context: 'Context',
  noContext: 'This event came without details.',
  raw: 'Raw JSON',
  showAll: 'Show all of it',
  copyJson: 'Copy JSON',
  copyCurl: 'Copy as cURL',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  premium: 'Recorded only for accounts with Premium Support.',
  flaw: {
    shape: 'This entry of the list was no event. It is kept as it came, apart from the others.',
    id: 'This entry came without a usable id. It is known by its content.',
    type: 'This entry came without an event type.',
    time: 'This entry came without a readable time. It stands where it was first seen.',
  },
} as const;

export const SHORTCUTS = {
  title: 'Keyboard shortcuts',
  keys: [
    ['/', 'Search'],
    ['j k', 'Next, previous event'],
    ['Enter', 'Open the event'],
    ['Esc', 'Close, then clear'],
    ['e', 'Mark as read or unread'],
    ['Shift E', 'Mark all shown as read'],
    ['u', 'Undo'],
    ['c', 'Copy the event as JSON'],
    ['r', 'Check now'],
    ['?', 'This list'],
  ],
  enable: 'Single-letter keys are on',
  close: 'Close',
} as const;

export const REMEDY_WORDS = {
  'new-secret': 'Enter the secret',
  'allow-access': 'Allow access',
  'check-now': 'Try now',
  resume: 'Resume',
  'remove-sample': 'Remove',
  'add-account': 'Add an account',
} as const;
