import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, inWords, several, techniques, who } from './rule-words.ts';

export const numbersBought: RuleWords = {
  id: 'D13',
  version: 1,
  title: RULE_TITLES.D13,
  severity: ['high'],
  attack: techniques('T1496.004'),
  explain: (facts) =>
    facts['origin'] === undefined
      ? `${several(facts['bought'], 'number')} bought within ${several(facts['minutes'], 'minute')}, the last one by ${who(facts)}; the most on one day was ${facts['most']}.`
      : `${who(facts)} bought the first number of ${inWords(facts['origin'])}.`,
  triage: [
    'Ask whether a campaign is being prepared.',
    'If not, release them and look for a new secret or user.',
    'Lower auto-reload while you look.',
  ],
  gaps: ['What the numbers are used for is not in this log.'],
  params: {
    count: { label: 'At least', least: 2, most: 500, unit: 'events' },
    window: { label: 'Within', least: 1, most: 60, unit: 'minutes' },
    factor: { label: 'And more than the busiest day', least: 1, most: 20, unit: 'times' },
  },
};
