/** What notifications say: one for all that is new, one for the lock. */
import type { Severity } from '../audit/catalogue.ts';
import { countOf } from '../format.ts';
import { printable } from '../text.ts';

const LONGEST_LINE = 120;
/** So many events are named, and the rest is counted. */
export const MOST_NAMED = 3;

export interface NoticeItem {
  readonly account: string;
  /** The event's sentence as plain text. */
  readonly sentence: string;
}

/** Shown once in a browser session. */
export function lockNotice(): { title: string; message: string } {
  return { title: 'Audit Monitor is locked', message: 'Nothing is checked until you unlock it with your passphrase.' };
}

/** What a rule found. */
export interface FoundItem extends NoticeItem {
  readonly severity: Severity;
}

/**
 * @param found what rules found, the worst first.
 * @param items the newest events, newest first; with `found` at least one.
 * @param count how many events there are in all, apart from those that were found.
 * @param showAccount whether there are several accounts to tell apart.
 */
export function newsNotice(
  found: readonly FoundItem[],
  items: readonly NoticeItem[],
  count: number,
  showAccount: boolean,
): { title: string; message: string } {
  const lineOf = ({ account, sentence }: NoticeItem) =>
    printable(showAccount && account !== '' ? `${account}: ${sentence}` : sentence, LONGEST_LINE);
  const lines = [...found, ...items].slice(0, MOST_NAMED).map(lineOf);
  const rest = found.length + count - lines.length;
  if (rest > 0) lines.push(`and ${countOf(rest, 'more', 'more')}`);
  const [worst] = found;
  const title = worst
    ? `${severityName(worst.severity)}: ${countOf(found.length, 'finding')}`
    : countOf(count, 'new audit event');
  return { title, message: lines.join('\n') };
}

/** What the person asked to see. */
export function testNotice(): { title: string; message: string } {
  return { title: 'Notifications work', message: 'This is how Audit Monitor tells you what is new.' };
}

function severityName(severity: Severity): string {
  return severity.charAt(0).toUpperCase() + severity.slice(1);
}
