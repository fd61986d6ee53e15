/** What the person chose of the rules, made ready to judge with. */
import { matcherOf } from '../query/match.ts';
import { readQuery } from '../query/read-query.ts';
import { type ActiveRule, activeRules } from './active.ts';
import type { Judging } from './evaluate.ts';
import { knownThings } from './known.ts';
import { ownRule } from './own-rule.ts';
import { RULES } from './registry.ts';
import type { RuleSettings } from './rule-settings.ts';
import type { Account } from '../watch/account.ts';
import type { Settings } from '../watch/settings.ts';

/** What the person chose of the rules, as these take it. */
export interface Controls extends Pick<Judging, 'known' | 'exceptions' | 'tickets'> {
  readonly rules: readonly ActiveRule[];
}

/** The rules that are on, those of the person's own among them. @param now what relative times in views are counted from. */
export function controlsOf(
  { choices, own, expected, exceptions, tickets }: RuleSettings,
  { labels, views }: Settings,
  accounts: readonly Account[],
  now: number,
): Controls {
  const made = own.flatMap((rule) => {
    const view = views.saved.find(({ id }) => id === rule.view);
    if (!view) return [];
    const matches = matcherOf(readQuery(view.query), { now, accounts });
    return [ownRule(rule, (event) => matches(event.stored()))];
  });
  const rules = activeRules([...RULES, ...made], choices, accounts.length);
  return { rules, known: knownThings(labels, expected), exceptions, tickets };
}
