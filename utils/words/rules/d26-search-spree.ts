import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, several, techniques, who } from './rule-words.ts';

export const searchSpree: RuleWords = {
  id: 'D26',
  version: 1,
  title: RULE_TITLES.D26,
  severity: ['medium'],
  attack: techniques('T1213'),
  explain: (facts) =>
    facts['left']
      ? `${who(facts)} searched the records, but has left.`
      : `${who(facts)} searched the records ${several(facts['searches'], 'time')} within an hour.`,
  triage: [
    'Ask what they were looking for.',
    'Records hold numbers and texts: treat it as a leak of personal data if nobody knows.',
  ],
  gaps: ['What was found is not recorded.'],
  params: {
    count: { label: 'At least, within an hour', least: 5, most: 1000, unit: 'events' },
    factor: { label: 'Or more than the most before', least: 2, most: 20, unit: 'times' },
  },
};
