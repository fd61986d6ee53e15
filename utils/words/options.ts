/** What people read on the options page, apart from problems and the state of accounts. */
import type { Family } from '../audit/catalogue.ts';
import { countOf, formatCount, formatDate, shortSpan } from '../format.ts';
import { MINUTE } from '../time.ts';
import type { DraftFault, DraftField } from '../watch/account-draft.ts';

export const SECTIONS = {
  accounts: 'Accounts',
  polling: 'Checks',
  counts: 'Badge and notices',
  notices: 'Notifications',
  rules: 'Detection rules',
  protection: 'Passphrase and lock',
  privacy: 'Privacy and data',
  about: 'About',
} as const;

export const OPTIONS = {
  title: 'Options',
  nav: 'Sections',
  openEvents: 'Open the events',
} as const;

export const ACCOUNTS = {
  title: 'Accounts',
  lead: 'One list and one badge for all of them. One failing account never hides the others.',
  add: 'Add account',
  sampleLead:
    'No key at hand? See the whole product on synthetic events. They are marked as such and removed with one click.',
  addSample: 'Try with sample data',
  removeSample: 'Remove sample data',
  failing: (count: number) => `${count} failing`,
  test: 'Test',
  testOf: (label: string) => `Test ${label}`,
  edit: (label: string) => `Edit ${label}`,
  pause: (label: string) => `Pause ${label}`,
  resume: (label: string) => `Resume ${label}`,
  remove: (label: string) => `Remove ${label}`,
  moveUp: (label: string) => `Move ${label} up`,
  moveDown: (label: string) => `Move ${label} down`,
  everyOf: (label: string) => `How often ${label} is checked`,
  everyAsAll: 'As often as all',
  every: (minutes: number) => `Every ${shortSpan(minutes * MINUTE)}`,
  exportFirst: 'Export its events first',
  exporting: 'Exporting…',
  notices: 'Notices',
  noticesOf: (label: string) => `Notices for ${label}`,
  events: (count: number, since: number | null) =>
    `${countOf(count, 'event')}${since === null ? '' : ` since ${formatDate(since)}`}`,
  added: (time: number) => `Added ${formatDate(time)}`,
  removeTitle: (label: string) => `Remove ${label}?`,
  removed: (label: string) => `${label} is removed.`,
  removeText: (count: number) =>
    `Its key and its ${countOf(count, 'stored event')} are deleted from this browser. What Vonage still holds can be read again later. Nothing changes at Vonage: revoke the secret in the dashboard if nothing else uses it.`,
  removeConfirm: 'Remove account',
  keep: 'Keep it',
} as const;

export const FORM = {
  addTitle: 'Add an account',
  editTitle: (label: string) => `Edit ${label}`,
  label: 'Label',
  labelHelp: 'What you call it, for example Production',
  apiKey: 'API key',
  apiKeyHelp: '8 characters, on the dashboard’s API settings page',
  apiSecret: 'API secret',
  apiSecretHelp: 'Never shown again, never synced, sent only to api.nexmo.com.',
  apiSecretKept: 'Leave it empty to keep the stored one.',
  reveal: 'Show the secret while typing',
  test: 'Test connection',
  testing: 'Testing…',
  save: 'Save account',
  saving: 'Saving…',
  cancel: 'Cancel',
  result: 'Result of the test',
  saved: 'Saved. The first check is running.',
  changed: 'Saved.',
  connected: (types: number | null, milliseconds: number) =>
    `Connected · ${types === null ? 'no list of event types, the built-in one is used' : countOf(types, 'event type')} · ${formatCount(milliseconds)} ms`,
} as const;

const FAULTS: Record<DraftField, Partial<Record<DraftFault, string>>> = {
  label: {
    empty: 'Give it a name to tell it from others.',
    'too-long': 'Use at most 60 characters.',
    duplicate: 'Another account has this label.',
  },
  apiKey: {
    empty: 'Enter the API key.',
    malformed: 'A key has 8 letters and digits. Check for a missing character.',
    duplicate: 'This key is watched already.',
  },
  apiSecret: {
    empty: 'Enter the API secret.',
    malformed: 'A secret has at least 8 characters and no spaces.',
  },
};

export function faultWords(field: DraftField, fault: DraftFault): string {
  return FAULTS[field][fault] ?? 'Check this field.';
}

export const GUIDANCE = {
  title: 'Use a second secret, just for this',
  text: 'Vonage has no read-only key. The same secret can send messages, buy numbers and create secrets, so give this tool one that you can revoke alone.',
  steps: [
    'In the Vonage dashboard, open API settings and create a second secret.',
    'Paste it here, not into a chat or a ticket.',
    'If this computer is lost, delete that one secret there. Your services keep running on the other.',
  ],
  limitTitle: 'It takes the rotation slot',
  limit: 'A key holds at most two secrets. To rotate the other one, delete this one first and make it anew afterwards.',
} as const;

export const POLLING = {
  title: 'Checks',
  lead: 'Vonage tells nobody when something happens, so it has to be asked. Shorter is fresher, and more requests.',
  every: 'Check every (minutes)',
  everyHelp: (requests: number, accounts: number) => {
    const load =
      accounts === 0 ? '' : `About ${countOf(requests, 'request')} a day for ${countOf(accounts, 'account')}. `;
    return `${load}Vonage publishes no limit; an answer of 429 slows the checks down.`;
  },
  everyFault: 'Enter a whole number from 1 to 1440.',
  pauseAll: 'Pause all checks',
  pauseAllHelp: 'The badge then says “off”, never a calm blank.',
} as const;

export const COUNTS = {
  title: 'Badge and notices',
  lead: 'Everything is read and listed. Here you choose what the badge counts and what shows a notification. What a rule finds in an event is told all the same.',
  type: 'Event type',
  badge: 'Badge',
  notice: 'Notice',
  badgeOf: (name: string) => `${name}: counts for the badge`,
  noticeOf: (name: string) => `${name}: shows a notice`,
  help: {
    access: 'Sign-ins, users, access to accounts',
    secrets: 'API secrets, IP allow list',
    numbers: 'Bought, re-routed, linked, released',
    applications: 'Created, changed, disabled, deleted',
    account: 'Settings, messaging ban',
    billing: 'Auto-reload, billing details',
    other: 'New types that Vonage adds later',
  } satisfies Record<Family, string>,
} as const;

export const PRIVACY = {
  title: 'Privacy and data',
  lead: 'Everything stays in this browser profile. There is no server of ours and no telemetry.',
  facts: [
    ['Sent', 'Two read requests of the Audit Events API, to api.nexmo.com and nowhere else.'],
    [
      'Stored',
      'Your keys and secrets, in the way you chose above, and the events with their e-mail addresses, IP addresses and numbers; and how the last 500 checks went. Events are not encrypted: anyone who can read this browser profile can read them, so use disk encryption.',
    ],
    ['Never', 'Synced, put in a web address, or written to a log.'],
  ],
} as const;

export const ABOUT = {
  title: 'About',
  version: (version: string) => `Version ${version}. MIT licence.`,
  how: [
    [
      'How it works',
      'Every few minutes the extension asks Vonage for the newest events of each account, reads the last day again so that late ones are found, and keeps what is new.',
    ],
    [
      'What it cannot show',
      'Vonage records sign-ins only for accounts with Premium Support, and does not say how long it keeps events or how late they appear.',
    ],
    ['Times', 'Vonage writes times without a zone. They are taken as UTC.'],
  ],
} as const;

export const PIN_HINT = {
  title: 'Put the badge where you can see it',
  text: 'The icon is hidden in the browser’s extensions menu. Open the menu with the puzzle piece and pin Audit Monitor.',
} as const;
