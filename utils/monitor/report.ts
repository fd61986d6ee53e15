/** Tells the person how things stand: the badge with its title, and one notification for what is new. */
import { isLocked } from '../accounts/presence.ts';
import type { UnreadEvent } from '../archive/archive.ts';
import { describe } from '../audit/describe.ts';
import { learnNames } from '../audit/names.ts';
import { sentenceText } from '../audit/sentence.ts';
import { showBadge } from '../browser/badge.ts';
import { showNews, withdrawNews } from '../browser/notify.ts';
import { accountsStore, awakeStore, healthStore, lockedStore, settingsStore } from '../browser/storage.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import { type Account, isAsked } from '../watch/account.ts';
import { LOCK_BADGE, deriveBadge } from '../watch/badge.ts';
import { NEW_HEALTH } from '../watch/health.ts';
import type { Settings } from '../watch/settings.ts';
import { deriveStatus } from '../watch/status.ts';
import { badgeTitle, lockTitle } from '../words/badge-title.ts';
import { MOST_NAMED, newsNotice } from '../words/notices.ts';
import { PRODUCT } from '../words/product.ts';
import { unreadInView } from './in-view.ts';
import type { MonitorPorts } from './ports.ts';

/** The badge alone, before anybody is told anything. */
export function reportCount(ports: MonitorPorts): Promise<void> {
  return tell(ports, async () => undefined);
}

/** The badge, and one notification for what is new. */
export function report(ports: MonitorPorts): Promise<void> {
  return tell(ports, reportNews);
}

/** One at a time: two would both find the same untold events. */
async function tell(ports: MonitorPorts, tellNews: typeof reportNews): Promise<void> {
  await navigator.locks.request('report', async () => {
    const [locked, accounts, settings] = await Promise.all([
      isLocked(ports.now()),
      accountsStore.get(),
      settingsStore.get(),
    ]);
    if (locked) return reportLock();
    try {
      const unread = await ports.archive.unread();
      const inView = await unreadInView(ports, accounts, settings, unread);
      await reportBadge(ports, accounts, settings, inView);
      await tellNews(ports, accounts, settings, unread, inView);
    } catch (error) {
      await reportBlindness(ports, factsOf(error));
    }
  });
}

/** A locked extension shows no event and no count, on no surface. */
async function reportLock(): Promise<void> {
  await showBadge(LOCK_BADGE, lockTitle(await lockedStore.get()));
  await withdrawNews();
}

/** An archive that cannot be read has no count to show, and a disk that takes no note of a failure knows of none. */
export async function reportBlindness({ now }: Pick<MonitorPorts, 'now'>, facts: ProblemFacts): Promise<void> {
  const status = { kind: 'attention', facts, since: now(), goodAt: null } as const;
  await showBadge(deriveBadge([status], []), badgeTitle([{ label: PRODUCT.shortName, status, counted: [] }]));
}

async function reportBadge(
  { now, isOnline }: MonitorPorts,
  accounts: readonly Account[],
  settings: Settings,
  unread: readonly UnreadEvent[],
): Promise<void> {
  const [healths, awake] = await Promise.all([healthStore.get(), awakeStore.get()]);
  const around = { now: now(), awakeSince: awake?.since ?? now(), settings, online: isOnline() };
  const hasReal = accounts.some(isAsked);
  const states = accounts
    // Beside watched accounts what is made up or from a file must not count.
    .filter((account) => isAsked(account) || !hasReal)
    .map((account) => ({
      label: account.label,
      status: deriveStatus(account, healths[account.id] ?? NEW_HEALTH, around),
      counted: unread.filter((event) => event.account === account.id).flatMap(countedType(settings)),
    }));
  const badge = deriveBadge(
    states.map(({ status }) => status),
    states.flatMap(({ counted }) => counted),
  );
  await showBadge(badge, badgeTitle(states));
}

function countedType({ uncounted }: Settings) {
  return ({ type }: UnreadEvent) => (uncounted.includes(type) ? [] : [type]);
}

async function reportNews(
  { archive }: MonitorPorts,
  accounts: readonly Account[],
  settings: Settings,
  unread: readonly UnreadEvent[],
  inView: readonly UnreadEvent[],
): Promise<void> {
  if (inView.length === 0) await withdrawNews();
  const untold = unread.filter(({ told }) => !told);
  if (untold.length === 0) return;
  const loud = new Map(accounts.filter(({ notices }) => notices).map(({ id, label }) => [id, label]));
  const wanted = inView.filter(
    ({ told, account, type }) => !told && loud.has(account) && !settings.unnotified.includes(type),
  );
  const newest = wanted.toSorted((a, b) => b.at - a.at);
  const names = learnNames([], accounts, settings.labels);
  const items = await Promise.all(
    newest.slice(0, MOST_NAMED).map(async ({ account, id, at }) => {
      const event = await archive.get(account, id, at);
      return { account: loud.get(account) ?? '', sentence: event ? sentenceText(describe(event, names)) : '' };
    }),
  );
  if (items.length > 0) {
    const { title, message } = newsNotice(items, newest.length, accounts.length > 1);
    await showNews(title, message);
  }
  await archive.markTold(untold.map(({ account, id }) => [account, id]));
}
