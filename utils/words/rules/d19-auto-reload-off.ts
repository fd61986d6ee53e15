import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, techniques, who } from './rule-words.ts';

export const autoReloadOff: RuleWords = {
  id: 'D19',
  version: 1,
  title: RULE_TITLES.D19,
  severity: ['medium'],
  attack: techniques('T1489'),
  explain: (facts) => `${who(facts)} switched auto-reload off: calls and messages stop when the balance is used up.`,
  triage: ['Ask whether it was meant.', 'Watch the balance, or switch it on again.'],
  gaps: ['The balance is not in this log.'],
  params: {},
};
