import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, techniques, who } from './rule-words.ts';

export const numberMoved: RuleWords = {
  id: 'D16',
  version: 1,
  title: RULE_TITLES.D16,
  severity: ['medium', 'high'],
  attack: techniques('T1111'),
  explain: (facts) =>
    `${who(facts)} moved ${facts['number']} to the application ${facts['app']}.${facts['fresh'] ? ' That is less than a day old.' : ''}`,
  triage: [
    'Ask whether a move was planned.',
    'Look at where the new application sends calls and messages.',
    'Move the number back if in doubt.',
  ],
  gaps: ['A move that takes longer, or that is told without both events, is not noticed.'],
  params: { window: { label: 'Within', least: 5, most: 1440, unit: 'minutes' } },
};
