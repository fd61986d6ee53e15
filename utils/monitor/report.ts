/** Tells the person how things stand: the badge with its title, and what is new. */
import { isLocked } from '../accounts/presence.ts';
import { showBadge } from '../browser/badge.ts';
import { withdrawNews } from '../browser/notify.ts';
import { ruleSettingsStore } from '../browser/rule-storage.ts';
import { accountsStore, awakeStore, healthStore, lockedStore, settingsStore } from '../browser/storage.ts';
import { type ProblemFacts, factsOf } from '../errors.ts';
import { isAsked } from '../watch/account.ts';
import { LOCK_BADGE, deriveBadge } from '../watch/badge.ts';
import { NEW_HEALTH } from '../watch/health.ts';
import { deriveStatus } from '../watch/status.ts';
import { badgeTitle, lockTitle } from '../words/badge-title.ts';
import { PRODUCT } from '../words/product.ts';
import { unreadInView } from './in-view.ts';
import { createCounter } from './count-unread.ts';
import { type Watch, noteBlindness } from './note-blindness.ts';
import type { MonitorPorts } from './ports.ts';
import { type News, tellNews } from './tell-news.ts';

/** The badge alone, before anybody is told anything. */
export function reportCount(ports: MonitorPorts): Promise<void> {
  return reportAll(ports, false);
}

/** The badge, and one notification for what is new. */
export function report(ports: MonitorPorts): Promise<void> {
  return reportAll(ports, true);
}

/** One at a time: two would both find the same untold events. */
async function reportAll(ports: MonitorPorts, tells: boolean): Promise<void> {
  const { archive, now } = ports;
  await navigator.locks.request('report', async () => {
    const [locked, accounts, settings] = await Promise.all([isLocked(now()), accountsStore.get(), settingsStore.get()]);
    if (locked) return reportLock();
    try {
      const [healths, awake] = await Promise.all([healthStore.get(), awakeStore.get()]);
      const watch = { accounts, settings, healths, awakeSince: awake?.since ?? null };
      if (tells) await noteBlindness(ports, watch);
      const [unread, alerts, rules] = await Promise.all([archive.unread(), archive.alerts(), ruleSettingsStore.get()]);
      const inView = await unreadInView(ports, accounts, settings, unread);
      const news = { accounts, settings, rules, unread, inView, alerts };
      await reportBadge(ports, watch, news);
      if (tells) await tellNews(ports, news);
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

async function reportBadge({ now, isOnline }: MonitorPorts, watch: Watch, news: News): Promise<void> {
  const { accounts, settings, healths, awakeSince } = watch;
  const around = { now: now(), awakeSince: awakeSince ?? now(), settings, online: isOnline() };
  const hasReal = accounts.some(isAsked);
  const countedOf = createCounter(news, now());
  const states = accounts
    // Beside watched accounts what is made up or from a file must not count.
    .filter((account) => isAsked(account) || !hasReal)
    .map((account) => ({
      label: account.label,
      status: deriveStatus(account, healths[account.id] ?? NEW_HEALTH, around),
      counted: countedOf(account.id),
    }));
  const badge = deriveBadge(
    states.map(({ status }) => status),
    states.flatMap(({ counted }) => counted),
  );
  await showBadge(badge, badgeTitle(states));
}
