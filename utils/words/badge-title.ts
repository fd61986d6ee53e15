/** What the badge's tooltip says. It stands until the next check, so its times are times of day, never "ago". */
import { SEVERITIES } from '../audit/catalogue.ts';
import { countOf, formatHour } from '../format.ts';
import { printable } from '../text.ts';
import type { Counted } from '../watch/badge.ts';
import type { Locked } from '../watch/lock.ts';
import type { Status } from '../watch/status.ts';
import { adviceOn } from './advice.ts';
import { lockedSince } from './lock-reason.ts';
import { problemWords } from './problems.ts';
import { PRODUCT } from './product.ts';

export interface TitleAccount {
  readonly label: string;
  readonly status: Status;
  /** Its unread events that count. */
  readonly counted: readonly Counted[];
}

/** People call rules of their own as they like. */
const LONGEST = 60;

/** What is wrong and what helps, then what is new, then when it was checked; one line each. */
export function badgeTitle(accounts: readonly TitleAccount[]): string {
  if (accounts.length === 0) return `${PRODUCT.shortName}: add an account, or try with sample data.`;
  const troubles = accounts.map(troubleOf).filter((text) => text !== '');
  const lines = [...new Set(troubles), newsOf(accounts), ...checkedAt(accounts)].filter((line) => line !== '');
  return `${PRODUCT.shortName}\n${lines.join('\n')}`;
}

export function lockTitle(locked: Locked | null): string {
  return `${PRODUCT.shortName}\n${lockedSince(locked, formatHour)} Nothing is checked. Open it and unlock it with your passphrase.`;
}

function troubleOf({ label, status }: TitleAccount): string {
  switch (status.kind) {
    case 'attention':
      return `${label}: ${problemWords(status.facts).title}. ${adviceOn(status.facts)}`;
    case 'failing': {
      const reason = status.facts ? problemWords(status.facts).title : 'no check came through';
      const again = status.nextAt === null ? '' : ` Next try at ${formatHour(status.nextAt)} UTC.`;
      return `${label}: ${status.blind ? `not watched since ${formatHour(status.since)} UTC, ` : ''}${reason}.${again}`;
    }
    case 'offline':
      return 'You are offline. Checks resume by themselves.';
    case 'paused':
      return `${label}: paused by you. Nothing is checked until you resume it.`;
    case 'first':
      return `${label}: the first check is running.`;
    case 'sample':
      return `${label}: synthetic events, nothing is watched.`;
    case 'archive':
      return `${label}: events from a file, nothing is watched.`;
    case 'fine':
      return '';
  }
}

function newsOf(accounts: readonly TitleAccount[]): string {
  const all = accounts.flatMap(({ counted }) => counted);
  const checked = accounts.filter(({ status }) => 'goodAt' in status && status.goodAt !== null).length;
  if (all.length === 0) return checked === 0 ? '' : `Nothing new in ${countOf(checked, 'account')}.`;
  const where = accounts
    .filter(({ counted }) => counted.length > 0)
    .map(({ label, counted }) => `${label} ${counted.length}`);
  const split = accounts.length > 1 ? ` (${where.join(', ')})` : '';
  const levels = SEVERITIES.toReversed()
    .map((severity) => [severity, all.filter((one) => one.severity === severity)] as const)
    .filter(([, each]) => each.length > 0);
  const worst = levels[0]?.[1][0]?.title ?? '';
  const counts = levels.map(([severity, each]) => `${each.length} ${severity}`);
  return `${countOf(all.length, 'new event')}${split}: ${counts.join(', ')}. At worst: ${printable(worst, LONGEST)}.`;
}

function checkedAt(accounts: readonly TitleAccount[]): string[] {
  const times = accounts.flatMap(({ status }) => (status.kind === 'fine' ? [status.goodAt] : []));
  return times.length === 0 ? [] : [`Checked at ${formatHour(Math.min(...times))} UTC.`];
}
