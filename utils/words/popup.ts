/** What people read in the popup at first sight. What they read on asking has files of its own, and comes with its code. */
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
  addAccount: 'Add an account',
  accounts: 'Accounts',
  accountsShown: 'Accounts shown: ',
  checkNow: 'Check now',
  lock: 'Lock now',
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
  undo: 'Undo',
  dismiss: 'Dismiss',
  nothingToMark: 'Nothing to mark',
  markRead: (count: number) => `Mark ${formatCount(count)} as read`,
  marked: (count: number) => `${countOf(count, 'shown event')} marked as read`,
  newSince: (count: number, since: string | null) => `${formatCount(count)} new${since ? ` since ${since}` : ''}`,
  markOneRead: 'Mark as read',
  markOneUnread: 'Mark as unread',
  copyJson: 'Copy JSON',
  copyTrace: 'Copy the trace id',
  copied: 'Copied',
  copyFailed: 'The browser did not allow copying',
} as const;

/** The button of the event-type selector, and the names of what is chosen. */
export const TYPES = {
  button: 'Event types',
  notable: 'Notable',
  chosen: (count: number) => `${count} chosen`,
  chosenShort: (count: number) => countOf(count, 'type'),
} as const;

export const REMEDY_WORDS = {
  'new-secret': 'Enter the secret',
  'allow-access': 'Allow access',
  'check-now': 'Try now',
  resume: 'Resume',
  'remove-sample': 'Remove',
  'add-account': 'Add an account',
} as const;
