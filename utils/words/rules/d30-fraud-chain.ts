import { RULE_TITLES, ruleTitle } from '../rule-titles.ts';
import { type RuleWords, several, techniques } from './rule-words.ts';

export const fraudChain: RuleWords = {
  id: 'D30',
  version: 1,
  title: RULE_TITLES.D30,
  severity: ['critical'],
  attack: techniques('T1496.003', 'T1496.004'),
  explain: ({ rules, points }) =>
    `What attackers do came together within a day: ${`${rules ?? ''}`
      .split(', ')
      .map((id) => ruleTitle(id, null))
      .join('; ')}. ${several(points, 'point')} of risk.`,
  triage: [
    'Act now: delete unknown secrets and allow-list entries, change passwords.',
    'Switch auto-reload off, and put re-routed numbers back.',
    'Then read the findings it is made of, one by one.',
  ],
  gaps: ['It is made of other findings: those that are off, excepted or explained by a ticket do not count.'],
  params: {
    points: { label: 'Risk of at least', least: 5, most: 40, unit: 'points' },
    parts: { label: 'From at least so many kinds', least: 2, most: 5, unit: 'events' },
    window: { label: 'Within', least: 1, most: 24, unit: 'hours' },
  },
};
