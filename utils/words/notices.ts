/** What notifications say: one for all that is new, one for the lock. */
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

/**
 * @param items the newest, at least one, newest first.
 * @param count how many there are in all.
 * @param showAccount whether there are several accounts to tell apart.
 */
export function newsNotice(
  items: readonly NoticeItem[],
  count: number,
  showAccount: boolean,
): { title: string; message: string } {
  const lines = items.slice(0, MOST_NAMED).map(({ account, sentence }) => {
    const line = showAccount ? `${account}: ${sentence}` : sentence;
    return printable(line, LONGEST_LINE);
  });
  const rest = count - lines.length;
  if (rest > 0) lines.push(`and ${countOf(rest, 'more', 'more')}`);
  return { title: countOf(count, 'new audit event'), message: lines.join('\n') };
}
