import type { UnreadEvent } from '../archive/archive.ts';
import { keyOf } from '../audit/event.ts';
import { matches } from '../query/match.ts';
import { readQuery } from '../query/read-query.ts';
import type { Account } from '../watch/account.ts';
import { watchedView } from '../watch/saved-view.ts';
import type { Settings } from '../watch/settings.ts';
import type { MonitorPorts } from './ports.ts';

/** What of the unread events the person's watched view shows: badge, notices and popup are of one mind. */
export async function unreadInView(
  { archive, now }: Pick<MonitorPorts, 'archive' | 'now'>,
  accounts: readonly Account[],
  { views }: Settings,
  unread: readonly UnreadEvent[],
): Promise<readonly UnreadEvent[]> {
  const view = watchedView(views);
  if (!view || unread.length === 0) return unread;
  const query = readQuery(view.query);
  const around = { now: now(), accounts };
  const events = await archive.events(unread);
  const shown = new Set(events.filter((event) => matches(event, query, around)).map((event) => keyOf(event).join(' ')));
  return unread.filter(({ account, id }) => shown.has(`${account} ${id}`));
}
