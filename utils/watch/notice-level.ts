/** How loud one thing is told: the most specific choice wins. */
import type { Family, Severity } from '../audit/catalogue.ts';
import { DAY, MINUTE } from '../time.ts';
import type { Level, NoticeSettings, QuietHours } from './notice-settings.ts';

/** What can be told. */
export interface Telling {
  /** The rule that found it; null for an event. */
  readonly rule: string | null;
  /** Null where it is about several. */
  readonly account: string | null;
  readonly family: Family | null;
  readonly severity: Severity;
}

export interface Decision {
  readonly level: Level;
  /** What decided. */
  readonly by: 'rule' | 'account' | 'family' | 'severity' | 'default';
}

/** What nobody chose otherwise is told. */
const USUAL: Level = 'notice';

/** Rule before account, account before family, family before severity. */
export function levelOf({ rule, account, family, severity }: Telling, { levels }: NoticeSettings): Decision {
  const choices = [
    ['rule', rule === null ? undefined : levels.rules[rule]],
    ['account', account === null ? undefined : levels.accounts[account]],
    ['family', family === null ? undefined : levels.families[family]],
    ['severity', levels.severities[severity]],
  ] as const;
  for (const [by, level] of choices) if (level !== undefined) return { level, by };
  return { level: USUAL, by: 'default' };
}

/** Whether it is told although it is a time to be quiet. */
export function breaksThrough(severity: Severity, level: Level): boolean {
  return level === 'urgent' || (severity === 'critical' && level === 'notice');
}

/**
 * Whether it is a time to be quiet.
 * @param wall what the computer's clock shows, as `wallTime` has it: a night in which clocks are changed is as long as they say.
 */
export function isQuiet(quiet: QuietHours | null, wall: number): boolean {
  if (!quiet) return false;
  const { from, to, days } = quiet;
  const minute = Math.floor((wall % DAY) / MINUTE);
  const today = new Date(wall).getUTCDay();
  const yesterday = (today + 6) % 7;
  if (from < to) return days.includes(today) && from <= minute && minute < to;
  return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < to);
}
