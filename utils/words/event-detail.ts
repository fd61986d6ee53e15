/** What people read in the explorer about one event, beside what the popup says of it too. */
import type { Resource, ResourceKind } from '../audit/resource.ts';
import type { Certainty } from '../audit/what-changed.ts';
import { countOf, formatDate } from '../format.ts';
import type { Language } from '../audit/reproduce.ts';

export const EVENT_DETAIL = {
  newer: 'Newer event',
  older: 'Older event',
  copyLink: 'Copy link',
  country: 'Country',
  showAll: (value: string) => `All events with ${value}`,
  firstSeen: (count: number, first: string) => `${countOf(count, 'event')}, first ${first}`,
  firstTime: 'First time here',
  reading: 'Looking in the archive…',
  whatChanged: 'What changed',
  before: 'Before:',
  after: 'After:',
  untold: 'not known',
  since: 'As of',
  sameAgain: 'It was set to what it was before.',
  history: (name: string) => `History of ${name}`,
  historyCut: 'This event and those before it; there are more.',
  historyAll: 'Show all in the list',
  around: '15 minutes around it',
  aroundHelp: 'Whatever the filters say. Marked: the same user or address.',
  aroundCut: (count: number) => `Only the newest ${count}.`,
  aroundAll: 'Show in the list',
  nothingElse: 'Nothing else happened.',
  sameUser: 'Same user.',
  sameIp: 'Same address.',
  thisEvent: 'This event.',
  values: (count: number) => countOf(count, 'value'),
  showMore: (count: number) => `Show ${count} more`,
  tooDeep: 'nested deeper: see the raw JSON',
  emptyList: 'empty list',
  emptyObject: 'nothing in it',
  copyAs: 'Copy as',
} as const;

export const LANGUAGE_WORDS: Record<Language, string> = { curl: 'cURL', node: 'Node', python: 'Python' };

/** How much a change can be trusted, in a word and in a sentence. */
export const CERTAINTY_WORDS: Record<Certainty, { readonly tag: string; readonly help: string }> = {
  exact: { tag: 'Exact', help: 'The event itself tells how it was and how it is.' },
  inferred: {
    tag: 'Inferred from archive',
    help: 'How it was is what the last event before left it at. What the archive does not hold may be missing.',
  },
  unknown: { tag: 'Unknown', help: 'No earlier event in the archive tells how it was. Vonage sends only what was set.' },
  none: { tag: '', help: 'The event tells of no values that changed.' },
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
