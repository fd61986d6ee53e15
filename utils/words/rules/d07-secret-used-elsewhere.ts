import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, several, techniques } from './rule-words.ts';

export const secretUsedElsewhere: RuleWords = {
  id: 'D7',
  version: 2,
  title: RULE_TITLES.D7,
  severity: ['critical'],
  attack: techniques('T1098.001', 'T1078.004'),
  explain: (facts) =>
    `A program used the API from ${facts['ip']}, a place that is new, ${several(facts['hours'], 'hour')} after a secret was created.`,
  triage: [
    'Find out whether you deployed something new there.',
    'If not, delete the new secret now.',
    'Check usage and balance in the dashboard.',
  ],
  gaps: [
    'Only API calls that change something are recorded.',
    'A secret that is used from a known network is not noticed.',
  ],
  params: { window: { label: 'Within', least: 1, most: 168, unit: 'hours' } },
};
