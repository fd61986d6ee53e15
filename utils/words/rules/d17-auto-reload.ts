import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, because, SHAPE_GAP, techniques, unread, who } from './rule-words.ts';

export const autoReload: RuleWords = {
  id: 'D17',
  version: 1,
  title: RULE_TITLES.D17,
  severity: ['high', 'critical'],
  attack: techniques('T1657', 'T1496'),
  explain: (facts) =>
    `${who(facts)} set auto-reload${facts['amount'] === undefined ? '' : ` to ${facts['amount']}`}${
      facts['from'] === undefined ? '' : `, from ${facts['from']}`
    }.${because(facts)}${unread(facts)}`,
  triage: [
    'Ask whoever pays.',
    'Lower it in the dashboard until that is clear.',
    'Check the balance and what it is spent on.',
  ],
  gaps: [SHAPE_GAP, 'What is spent is not in this log.'],
  params: { factor: { label: 'Critical above', least: 1, most: 20, unit: 'times' } },
};
