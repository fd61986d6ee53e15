import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, several, techniques } from './rule-words.ts';

export const volume: RuleWords = {
  id: 'D32',
  version: 1,
  title: RULE_TITLES.D32,
  severity: ['low'],
  attack: techniques('T1562.008'),
  explain: ({ count, usual }) =>
    count === 0
      ? `Nothing happened on a day on which about ${usual} events are usual, and the archive is complete.`
      : `${several(count, 'event')} on one day, about ${usual} are usual.`,
  triage: [
    'Look at which types and people make the difference.',
    'Of none: check in the dashboard that events are recorded.',
  ],
  gaps: ['Workdays are compared with workdays, weekends with weekends; holidays are not known.'],
  params: {
    factor: { label: 'More than the usual', least: 2, most: 50, unit: 'times' },
    silent: { label: 'None, where usual are at least', least: 1, most: 1000, unit: 'events' },
  },
};
