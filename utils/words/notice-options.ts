/** What people read about how loud things are told, and when not. */
import { formatHour } from '../format.ts';
import { MINUTE } from '../time.ts';
import type { Decision } from '../watch/notice-level.ts';
import type { QuietHours } from '../watch/notice-settings.ts';
import { LEVEL_WORDS } from './rule-options.ts';

export const NOTICES = {
  title: 'Notifications',
  lead: 'How loud you are told. The most specific choice wins: rule, then account, then family, then severity.',
  levelHelp:
    'Off: only listed. Badge: counted as well. Notice: a notification too. Urgent: a notification even in quiet hours.',
  what: 'What it is about',
  level: 'Level',
  decided: 'Decided by',
  severities: 'By severity',
  families: 'By family',
  accounts: 'By account',
  unset: 'Not set',
  levelOf: (name: string) => `Level of ${name}`,
  silent: 'Its notices are switched off on its card.',
  rules: 'A rule’s own level stands with the rule, below.',
} as const;

const BY_WORDS: Readonly<Record<Decision['by'], string>> = {
  rule: 'rule',
  account: 'account',
  family: 'family',
  severity: 'severity',
  default: 'default',
};

/** `severity: Urgent` */
export function decisionWords({ by, level }: Decision): string {
  return `${BY_WORDS[by]}: ${LEVEL_WORDS[level]}`;
}

/** What decides where nobody chose a level for an account, or for a family. */
export const LEFT_TO = { account: 'family, then severity', family: 'severity' } as const;

export const QUIET = {
  title: 'Quiet hours',
  help: 'No notices then. Critical and Urgent break through, and everything stays in the list.',
  from: 'From',
  to: 'To',
  days: 'Days',
  daysHelp: 'On which they begin.',
  clock: (zone: string) => `This computer’s clock, ${zone}.`,
} as const;

export const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

/** `22:00` @param minutes since midnight. */
export function clockTime(minutes: number): string {
  return formatHour(minutes * MINUTE);
}

/** Minutes since midnight of `22:00`; null for anything else. */
export function minutesOf(written: string): number | null {
  const found = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(written);
  return found ? Number(found[1]) * 60 + Number(found[2]) : null;
}

/** `From 22:00 to 07:00 on the next day`, and what comes of a night that begins on one day and ends on another. */
export function quietWords({ from, to, days }: QuietHours): string {
  if (days.length === 0) return 'No day is chosen: it is never quiet.';
  const span = `From ${clockTime(from)} to ${clockTime(to)}`;
  if (from < to) return `${span}.`;
  return `${span} on the next day: what begins on Friday ends on Saturday.`;
}

export const SNOOZE = {
  title: 'Snooze',
  off: 'You are told as usual.',
  on: (until: string) => `Nothing but Critical and Urgent is told until ${until}.`,
  hour: '1 hour',
  tomorrow: 'Until tomorrow 08:00',
  end: 'End snooze',
} as const;

export const TEST_NOTICE = {
  title: 'Does it reach you?',
  help: 'Shows a notification, as one about news would come.',
  send: 'Send a test notice',
  given: (time: string) => `Given to the system at ${time}. If you saw nothing, something below holds it back.`,
  refused: 'The browser does not show it.',
  failed: 'It could not be tried.',
  summary: 'If no notification appears',
  places: [
    ['Windows', 'Settings, System, Notifications: switch on the browser, and switch off “Do not disturb”.'],
    [
      'macOS',
      'System Settings, Notifications: allow the browser and, for Chrome, its “Helper (Alerts)”. End any Focus.',
    ],
    [
      'Linux',
      'The desktop’s notification settings: allow the browser. Without a notification service nothing is shown.',
    ],
  ],
} as const;
