/** What people read in the explorer about one event, beside what the popup says of it too. */
import type { Language } from '../audit/reproduce.ts';
import type { Resource, ResourceKind } from '../audit/resource.ts';
import type { Certainty } from '../audit/what-changed.ts';
import { countOf, formatCount, formatDate } from '../format.ts';

export const EVENT_DETAIL = {
  newer: 'Newer event',
  older: 'Older event',
  copyLink: 'Copy link',
  country: 'Country',
  showAll: (value: string) => `All events with ${value}`,
  firstTime: 'First time here',
  seen: (count: number) => countOf(count, 'event'),
  first: 'first',
  last: 'last',
  reading: 'Looking in the archive…',
  whatChanged: 'What changed',
  asOf: 'How it was is taken from the event of',
  same: 'It was set to what it was before.',
  history: 'History of',
  historyCut: 'From this event back; there is more.',
  around: '15 minutes around it',
  aroundHelp: 'Of all accounts, whatever the filters say. Marked: the same user or address.',
  aroundCut: (count: number) => `The newest ${formatCount(count)} of them.`,
  showInList: 'Show in the list',
  sameUser: 'same user',
  sameIp: 'same address',
  thisEvent: 'this event',
  values: (count: number) => countOf(count, 'value'),
  showMore: (count: number) => `Show ${formatCount(count)} more`,
  tooDeep: 'nested deeper, see the raw JSON',
  empty: 'nothing in it',
  emptyText: 'empty text',
  vonage: 'At Vonage',
  refetch: 'Ask Vonage again',
  asking: 'Asking…',
  saidAt: (time: string) => `Asked at ${time} UTC.`,
  saidChanges: 'What Vonage says differently',
  copyAs: 'Copy as',
  copyAsHelp: 'The secret stays a variable',
} as const;

export const LANGUAGE_WORDS: Record<Language, string> = { curl: 'cURL', node: 'Node', python: 'Python' };

/** What Vonage says of an event that is stored. */
export const REFETCHED_WORDS = {
  same: { tone: 'ok', title: 'Vonage still says the same' },
  changed: { tone: 'high', title: 'Vonage says something else now; both are kept' },
  gone: { tone: 'high', title: 'Vonage says that there is no such event' },
  erased: { tone: 'medium', title: 'It is no longer in the archive, so nobody was asked' },
} as const;

/** How much a change can be trusted, in a word and in a sentence. */
export const CERTAINTY_WORDS: Record<Certainty, { readonly tag: string; readonly help: string }> = {
  exact: { tag: 'Exact', help: 'The event itself tells how it was and how it is.' },
  inferred: { tag: 'Inferred from archive', help: 'Changes that the archive does not hold may lie between.' },
  unknown: {
    tag: 'Unknown',
    help: 'Vonage sends only what was set, and no earlier event in the archive tells how it was.',
  },
  none: { tag: 'Unknown', help: 'The event tells of no values that changed.' },
};

const KINDS: Record<ResourceKind, string> = {
  number: 'Number',
  application: 'Application',
  secret: 'Secret',
  user: 'User concerned',
  'allowed-ip': 'Allowed address',
  settings: 'Account settings',
  'auto-reload': 'Auto-reload',
  billing: 'Billing details',
};

export function kindWords(kind: ResourceKind): string {
  return KINDS[kind];
}

/** What its history is called by. @param name the one it goes by, where it has one. */
export function resourceWords({ kind, id }: Resource, name: string | null): string {
  return name ?? (id === '' ? KINDS[kind].toLowerCase() : id);
}

/** How far back a history can be trusted. @param since see `Coverage`. */
export function certainWords(count: number, since: number | null): string {
  const events = countOf(count, 'event');
  if (since === null) return `${events}, perhaps not all`;
  return since <= 0 ? `${events}, all that Vonage holds` : `${events}, certain since ${formatDate(since)}`;
}
