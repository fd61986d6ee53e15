/** What people read about rules in the options: which there are, and what can be adjusted. */
import type { Severity } from '../audit/catalogue.ts';
import type { Decision } from '../watch/notice-level.ts';
import type { Level } from '../watch/notice-settings.ts';
import { countOf, formatCount } from '../format.ts';
import { SEVERITY_WORDS } from './popup.ts';
import type { Unit } from './rules/rule-words.ts';

export const RULES_WORDS = {
  title: 'Detection rules',
  lead: 'Rules run in this browser on your archive; nothing is sent anywhere. Each one says what it cannot see.',
  learning: 'Learning what is usual',
  learningHelp: 'Until then findings are listed as Info, and nobody is told.',
  search: 'Search rules',
  searchHint: 'Title or id',
  clear: 'Clear the search',
  show: 'Show',
  shown: { all: 'All', on: 'On', off: 'Off' },
  counted: (shown: number, all: number, on: number) =>
    shown === all ? `${formatCount(all)} rules, ${formatCount(on)} on` : `${formatCount(shown)} of ${formatCount(all)}`,
  none: 'No rule is called that.',
  rule: 'Rule',
  severity: 'Severity',
  history: 'Last 90 days',
  on: 'On',
  findings: (count: number) => countOf(count, 'finding'),
  upTo: 'up to ',
  premium: 'Sign-ins need Premium Support',
  adjusted: 'Adjusted',
  muted: (until: string) => `Muted until ${until}`,
  triage: 'What to do when it finds something',
  gaps: 'What it does not see',
  attack: 'MITRE ATT&CK',
  undo: 'Undo',
  dismiss: 'Dismiss',
} as const;

/** `Production: learning 6/14 days, 12/50 events.` */
export function learnersWords(learners: readonly LearnerWords[]): string {
  return learners
    .map(({ label, progress: { days, ofDays, events, ofEvents } }) => {
      return `${label}: learning ${days}/${ofDays} days, ${events}/${ofEvents} events.`;
    })
    .join(' ');
}

interface LearnerWords {
  readonly label: string;
  readonly progress: Readonly<Record<'days' | 'ofDays' | 'events' | 'ofEvents', number>>;
}

/** How a rule stands, apart from being muted. */
export type RuleState = 'on' | 'off' | 'learned' | 'several';

export const STATE_WORDS: Readonly<Record<RuleState, string>> = {
  on: 'On',
  off: 'Off',
  learned: 'On once an account has learned',
  several: 'On from two accounts',
};

export const THRESHOLDS = {
  title: 'Thresholds',
  save: 'Save thresholds',
  reset: 'Default values',
  bounds: (least: number, most: number) => `From ${formatCount(least)} to ${formatCount(most)}`,
  usual: (value: number) => `usually ${formatCount(value)}`,
  saved: 'Thresholds saved. Everything is judged again',
} as const;

export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  events: 'events',
  minutes: 'minutes',
  hours: 'hours',
  days: 'days',
  times: 'times',
  percent: '%',
  km: 'km',
  'km/h': 'km/h',
  points: 'points',
};

/** How loud something is told; null: that is decided elsewhere. */
export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  off: 'Off',
  badge: 'Badge',
  notice: 'Notice',
  urgent: 'Urgent',
};

/** `Critical: Urgent (severity)` */
function decidedWords([severity, { level, by }]: readonly [Severity, Decision]): string {
  return `${SEVERITY_WORDS[severity]}: ${LEVEL_WORDS[level]} (${by})`;
}

export const RULE_LOUD = {
  title: 'How it tells you',
  usual: 'As usual',
  decided: 'Decided by: rule.',
  undecided: (decisions: readonly (readonly [Severity, Decision])[]) =>
    `Decided by: account, where one has a level; else ${decisions.map(decidedWords).join(', ')}.`,
  mute: 'Mute',
  muteFor: 'Mute it',
  notMuted: 'Not muted',
  unmute: 'End the mute',
  muteHelp: 'What it finds is still listed; nobody is told.',
} as const;

export const TRY = {
  title: 'Try it on the past',
  help: 'Judges everything in the archive with the values above, and changes nothing.',
  all: 'All rules that are on',
  allHelp: 'What they would have found in the archive as they are now.',
  run: 'Try it',
  runAll: 'Try them all',
  cancel: 'Cancel',
  period: 'In the last',
  periods: { 30: '30 days', 90: '90 days', all: 'All' },
  running: 'Looking through the archive',
  progress: (events: number, total: number, found: number) =>
    `${formatCount(events)} of ${countOf(total, 'event')}, ${formatCount(found)} found so far`,
  result: (count: number, days: number | null) =>
    `Would have found ${formatCount(count)}${days === null ? ' in all of the archive' : ` in the last ${days} days`}.`,
  learning: (count: number) => ` ${formatCount(count)} while the account was learning, as Info.`,
  notPast: 'It judges no events of the past: it watches the checks themselves.',
  more: (count: number) => `Show ${formatCount(count)} more`,
  found: 'Would have found',
  filed: (ticket: string) => `Filed under ${ticket}`,
  learnt: 'Learning',
} as const;

/** `High`, or `up to Critical` where a rule may come to less as well. */
export function severityRange(words: string, isRange: boolean): string {
  return isRange ? `${RULES_WORDS.upTo}${words}` : words;
}
