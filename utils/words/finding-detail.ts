/** What people read about a finding that they look at, and where there is none. */
import { countOf } from '../format.ts';

export const STAND_WORDS = {
  open: 'Open',
  late: 'Late',
  learning: 'Learning',
  expected: 'Expected',
  excepted: 'Excepted',
  snoozed: 'Snoozed',
  closed: 'Closed',
} as const;

export const FINDING = {
  list: 'Findings',
  which: 'Which findings',
  details: 'Finding',
  more: 'Show more',
  back: 'Back to the list',
  since: (time: string) => `Since ${time} UTC`,
  /** @param version null of a rule of the person's own, whose id says nothing. */
  rule: (id: string, version: number | null) =>
    version === null ? 'A rule of yours' : `Rule ${id}, version ${version}`,
  late: 'Its events were fetched after the fact',
  snoozedUntil: (time: string) => `Snoozed until ${time} UTC`,
  filed: (name: string) => `Filed under ${name}`,
  learning: (days: number, of: number) => `Learning ${days}/${of} days`,
  learnt: 'Found while learning',
  learningHelp: 'While an account learns what is usual, findings are listed as Info, and nobody is told.',
  show: (shown: number, count: number) =>
    shown < count
      ? `Show the first ${shown} of ${count} events`
      : shown === 1
        ? 'Show the event'
        : `Show the ${shown} events`,
  unfolded: 'How it unfolded',
  cut: (shown: number, count: number) => `${shown} of ${countOf(count, 'event')} are kept with the finding.`,
  erased: (count: number) =>
    `${countOf(count, 'event')} behind it ${count === 1 ? 'is' : 'are'} no longer in the archive.`,
  reading: 'Reading the events',
  todo: 'What to do now',
  why: 'Why this fired',
  attack: 'MITRE ATT&CK',
  technique: (v18: string, v19: string) => (v18 === v19 ? v18 : `${v18} (v18), ${v19} (v19)`),
  gaps: 'What this rule does not see',
  parts: 'What it is made of',
  note: 'Note',
  gone: 'This finding is no longer there',
  goneHelp: 'Its events were erased, or a threshold or a name changed.',
} as const;

/** What a finding knows, by the names that rules give it. What is not here is said by the explanation. */
export const FACT_WORDS: Readonly<Record<string, string>> = {
  user: 'User',
  actor: 'API key or user',
  creator: 'Created by',
  ip: 'Address',
  network: 'Network',
  country: 'Country',
  countries: 'Countries',
  number: 'Number',
  app: 'Application',
  domain: 'Domain',
  target: 'Target',
  range: 'Range',
  type: 'Event type',
  path: 'In the details',
  source: 'Source',
  points: 'Points of risk',
  usual: 'Usual',
};

/** Where nothing is listed. */
export const NO_FINDINGS = {
  noAccount: { title: 'No account yet', text: 'Findings come from the events of the accounts that you add.' },
  off: { title: 'All rules are off', text: 'Nothing is judged. Switch rules on in the options.' },
  options: 'Open the options',
  open: { title: 'Nothing is open', text: 'No rule found anything that waits for you.' },
  late: {
    title: 'Nothing is late',
    text: 'What was found in history is listed here.',
  },
  first: {
    title: 'No findings yet',
    text: 'Rules judge every event that comes in. In its first two weeks an account learns what is usual.',
  },
  learning: {
    title: 'Nothing was found while learning',
    text: 'What rules find in an account’s first two weeks is listed here.',
  },
  expected: { title: 'Nothing is expected', text: 'What you file under an expected change is listed here.' },
  excepted: { title: 'Nothing is excepted', text: 'What you told a rule to leave alone is listed here.' },
  snoozed: { title: 'Nothing is snoozed', text: 'What you put off is listed here until its time comes.' },
  closed: { title: 'Nothing is closed', text: 'What you close is listed here, with your notes.' },
  fault: 'Findings could not be read',
} as const;
