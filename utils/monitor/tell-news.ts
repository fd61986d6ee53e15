/** One notification for all that is new: what rules found, then the events. */
import type { UnreadEvent } from '../archive/archive.ts';
import { typeEntry } from '../audit/catalogue.ts';
import { describe } from '../audit/describe.ts';
import { learnNames } from '../audit/names.ts';
import { sentenceText } from '../audit/sentence.ts';
import { showNews, withdrawNews } from '../browser/notify.ts';
import { findingRef, writeLink } from '../explorer-link.ts';
import { isMuted } from '../rules/controls/mute.ts';
import { worstFirst } from '../rules/finding.ts';
import type { RuleSettings } from '../rules/rule-settings.ts';
import { standOf } from '../rules/stand.ts';
import type { StoredFinding } from '../rules/stored-finding.ts';
import type { Account } from '../watch/account.ts';
import { type Telling, breaksThrough, isQuiet, levelOf } from '../watch/notice-level.ts';
import type { Settings } from '../watch/settings.ts';
import { MOST_NAMED, newsNotice } from '../words/notices.ts';
import { viewNameOf } from '../rules/view-name.ts';
import { ruleTitle } from '../words/rule-titles.ts';
import { wallTime } from '../zone.ts';
import type { MonitorPorts } from './ports.ts';

/** What there is, and what of it is shown anywhere. */
export interface News {
  readonly accounts: readonly Account[];
  readonly settings: Settings;
  readonly rules: Pick<RuleSettings, 'mutes' | 'own'>;
  readonly unread: readonly UnreadEvent[];
  /** Those of them that the person's view shows. */
  readonly inView: readonly UnreadEvent[];
  readonly alerts: readonly StoredFinding[];
}

/** Tells what was not told yet, as loud as the person wants it; what nobody is told of stays in the lists. */
export async function tellNews(ports: MonitorPorts, news: News): Promise<void> {
  const { archive, now } = ports;
  const { unread, inView, alerts } = news;
  if (inView.length === 0 && alerts.length === 0) await withdrawNews();
  const untold = { events: unread.filter(({ told }) => !told), findings: alerts.filter(({ told }) => !told) };
  if (untold.events.length === 0 && untold.findings.length === 0) return;
  const isLoud = createEar(news.accounts, news.settings, now());
  const { mutes } = news.rules;
  const findings = untold.findings
    .filter(
      (finding) => standOf(finding, now()) === 'open' && !isMuted(mutes, finding, now()) && isLoud(tellingOf(finding)),
    )
    .sort(worstFirst);
  const spokenOf = new Set(findings.flatMap(({ events }) => events.map(({ account, id }) => `${account} ${id}`)));
  const events = inView
    .filter(({ told, account, id, type }) => !told && !spokenOf.has(`${account} ${id}`) && isHeard(news, type))
    .filter(({ account, type }) => isLoud(eventTelling(account, type)))
    .toSorted((a, b) => b.at - a.at);
  if (findings.length + events.length > 0) await show(ports, news, findings, events);
  await archive.markTold(untold.events.map(({ account, id }) => [account, id]));
  await archive.rules.change(untold.findings, { told: true });
}

/** A type that is not notified is told of by what a rule finds in it. */
function isHeard({ settings }: News, type: string): boolean {
  return !settings.unnotified.includes(type);
}

function eventTelling(account: string, type: string): Telling {
  const { family, severity } = typeEntry(type);
  return { rule: null, account, family, severity };
}

/** A finding as levels are chosen for it: families are those of events. */
export function tellingOf({ rule, account, severity }: StoredFinding): Telling {
  return { rule, account, family: null, severity };
}

/** What a finding is called. */
export function titleOf({ rule }: StoredFinding, { rules, settings }: News): string {
  return ruleTitle(rule, viewNameOf(rule, rules.own, settings.views.saved));
}

/** @returns whether something is told now. */
function createEar(accounts: readonly Account[], { notices }: Settings, now: number): (telling: Telling) => boolean {
  const silent = new Set(accounts.filter((account) => !account.notices).map(({ id }) => id));
  const quiet = isQuiet(notices.quiet, wallTime(now, 'local')) || now < notices.snoozedUntil;
  return (telling) => {
    const { level, by } = levelOf(telling, notices);
    const isSilent = by !== 'rule' && telling.account !== null && silent.has(telling.account);
    if (isSilent || level === 'off' || level === 'badge') return false;
    return !quiet || breaksThrough(telling.severity, level);
  };
}

async function show(
  { archive }: MonitorPorts,
  news: News,
  findings: readonly StoredFinding[],
  events: readonly UnreadEvent[],
): Promise<void> {
  const { accounts, settings } = news;
  const labels = new Map(accounts.map(({ id, label }) => [id, label]));
  const labelOf = (account: string | null) => labels.get(account ?? '') ?? '';
  const found = findings.map((finding) => ({
    account: labelOf(finding.account),
    sentence: titleOf(finding, news),
    severity: finding.severity,
  }));
  const names = learnNames([], accounts, settings.labels);
  const named = events.slice(0, Math.max(0, MOST_NAMED - found.length));
  const told = await Promise.all(
    named.map(async ({ account, id, at }) => {
      const event = await archive.get(account, id, at);
      return { account: labelOf(account), sentence: event ? sentenceText(describe(event, names)) : '' };
    }),
  );
  const { title, message } = newsNotice(found, told, events.length, accounts.length > 1);
  await showNews(title, message, linkTo(findings, events));
}

/** Where a click leads: to what was found, or to the one event; null: to the list. */
function linkTo([finding]: readonly StoredFinding[], [event, ...others]: readonly UnreadEvent[]): string | null {
  if (finding) return writeLink({ text: '', event: null, finding: findingRef(finding) });
  return event && others.length === 0 ? writeLink({ text: '', event: [event.account, event.id], finding: null }) : null;
}
