import { severityRank, typeEntry } from '../audit/catalogue.ts';
import { type StoredFinding, standOf } from '../rules/stored-finding.ts';
import type { Counted } from '../watch/badge.ts';
import { levelOf } from '../watch/notice-level.ts';
import { ruleTitle } from '../words/rule-titles.ts';
import type { News } from './tell-news.ts';

/** @returns what counts of an account's unread events: each as severe as its type, or as the worst that a rule found in it. */
export function createCounter({ settings, inView, alerts }: News, now: number): (account: string) => Counted[] {
  const worst = new Map<string, StoredFinding>();
  for (const finding of alerts) {
    if (standOf(finding, now) !== 'open') continue;
    for (const { account, id } of finding.events) {
      const known = worst.get(`${account} ${id}`);
      if (!known || rank(finding) > rank(known)) worst.set(`${account} ${id}`, finding);
    }
  }
  return (of) =>
    inView.flatMap(({ account, id, type }) => {
      if (account !== of || settings.uncounted.includes(type)) return [];
      const { severity, family, title } = typeEntry(type);
      const found = worst.get(`${account} ${id}`);
      if (found && rank(found) > severityRank(severity)) {
        return [{ severity: found.severity, title: ruleTitle(found.rule, null) }];
      }
      const { level } = levelOf({ rule: null, account, family, severity }, settings.notices);
      return level === 'off' ? [] : [{ severity, title }];
    });
}

function rank({ severity }: StoredFinding): number {
  return severityRank(severity);
}
