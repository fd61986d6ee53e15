import { severityRank, typeEntry } from '../audit/catalogue.ts';
import { isMuted } from '../rules/controls/mute.ts';
import { standOf } from '../rules/stand.ts';
import type { StoredFinding } from '../rules/stored-finding.ts';
import { worstByEvent } from '../rules/worst-found.ts';
import type { Counted } from '../watch/badge.ts';
import { levelOf } from '../watch/notice-level.ts';
import { type News, tellingOf, titleOf } from './tell-news.ts';

/**
 * @returns what counts of an account's unread events: each as severe as its type, or as the worst that a rule found in it. What
 * a rule found counts, whether or not the person counts other events of the type.
 */
export function createCounter(news: News, now: number): (account: string) => Counted[] {
  const { settings, rules, inView, alerts } = news;
  const isCounted = (finding: StoredFinding) =>
    standOf(finding, now) === 'open' &&
    !isMuted(rules.mutes, finding, now) &&
    levelOf(tellingOf(finding), settings.notices).level !== 'off';
  const worst = worstByEvent(alerts.filter(isCounted));
  return (of) =>
    inView.flatMap(({ account, id, type }) => {
      if (account !== of) return [];
      const { severity, family, title } = typeEntry(type);
      const found = worst.get(`${account} ${id}`);
      const isUncounted = settings.uncounted.includes(type);
      if (found && (isUncounted || severityRank(found.severity) > severityRank(severity))) {
        return [{ severity: found.severity, title: titleOf(found, news) }];
      }
      if (isUncounted) return [];
      const { level } = levelOf({ rule: null, account, family, severity }, settings.notices);
      return level === 'off' ? [] : [{ severity, title }];
    });
}
