/** What people read about what they expect: changes, exceptions, mutes, and things that are usual anywhere. */
import { countryName } from '../format.ts';
import { FOREVER } from '../time.ts';
import { writeMoment } from '../zone.ts';

export const EXPECTED = {
  title: 'Expected, excepted and muted',
  help: 'What rules leave alone, and until when.',
  tickets: 'Expected changes',
  ticketsHelp: 'What is found meanwhile is filed under the change, and nobody is told.',
  exceptions: 'Exceptions',
  exceptionsHelp: 'Made from a finding: the rule leaves this alone.',
  mutes: 'Muted rules',
  mutesHelp: 'What they find is listed; nobody is told.',
  none: 'None.',
  everyAccount: 'every account',
  goneAccount: 'an account that is gone',
  until: (time: string) => `until ${time} UTC`,
  never: 'without an end',
  over: 'Over',
  now: 'Now',
  later: 'Later',
  removeOf: (what: string) => `Remove ${what}`,
  removed: (what: string) => `Removed: ${what}`,
  anything: 'anything it finds',
  allRules: 'every rule',
} as const;

export const TICKET_FORM = {
  add: 'Add an expected change',
  title: 'An expected change',
  name: 'Name',
  nameHelp: 'As you call it: “rotating the secret, CHG-123”.',
  account: 'Account',
  from: 'From',
  fromHelp: 'UTC, as 2026-03-04 14:30',
  minutes: 'For (minutes)',
  minutesHelp: 'From 1 to 43,200, which are 30 days',
  rules: 'Rules it explains',
  rulesHelp: 'None chosen means all.',
  badTime: 'Not a time. Write it as 2026-03-04 14:30.',
  badMinutes: 'Enter a whole number from 1 to 43200.',
  save: 'Save change',
  cancel: 'Cancel',
  saved: (name: string) => `${name} is expected. Everything is judged again`,
} as const;

export const LISTS = {
  title: 'Usual anywhere',
  help: 'Beside the names that you gave in the explorer.',
  add: 'Add',
  addTo: (title: string) => `Add to ${title}`,
  country: 'Countries',
  countryHelp: 'Two letters, as DE. Nothing is found for being from there.',
  domain: 'Domains',
  domainHelp: 'Where webhooks may go, as example.org.',
  number: 'Number ranges',
  numberHelp: 'How your numbers begin, as 44770090.',
  faults: {
    country: 'No country has this code.',
    domain: 'This is no domain.',
    number: 'Digits only, from 3 to 15.',
    user: 'Enter an e-mail address or a user id.',
    date: 'Enter the day.',
  },
  leavers: 'People who left',
  leaversHelp: 'Whatever they do from that day on is found by “Somebody returned”.',
  user: 'User',
  day: 'Left on',
  left: (user: string, day: string) => `${user}, ${day}`,
} as const;

/** `Germany (DE)` for a country; anything else as it is. */
export function expectedWords(kind: 'country' | 'domain' | 'number', value: string): string {
  const name = kind === 'country' ? countryName(value) : null;
  return name === null ? value : `${name} (${value})`;
}

/** How an expected change stands. */
export function ticketState({ from, until }: { readonly from: number; readonly until: number }, now: number): string {
  if (now < from) return EXPECTED.later;
  return now <= until ? EXPECTED.now : EXPECTED.over;
}

/** `4 Mar 14:30 to 4 Mar 15:00 UTC`, `until 4 Mar 15:00 UTC`, or that it has no end. */
export function periodWords(from: number | null, until: number): string {
  if (until >= FOREVER) return EXPECTED.never;
  const end = writeMoment(until, 'utc');
  return from === null ? EXPECTED.until(end) : `${writeMoment(from, 'utc')} to ${end} UTC`;
}
