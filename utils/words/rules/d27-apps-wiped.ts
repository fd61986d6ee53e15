import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, several, techniques, who } from './rule-words.ts';

export const appsWiped: RuleWords = {
  id: 'D27',
  version: 1,
  title: RULE_TITLES.D27,
  severity: ['high', 'critical'],
  attack: techniques('T1489'),
  explain: (facts) =>
    facts['name'] === undefined
      ? `${several(facts['apps'], 'application')} deleted or disabled within ${several(facts['minutes'], 'minute')}, the last one by ${who(facts)}.`
      : `${who(facts)} deleted or disabled “${facts['name']}”, which is named as production.`,
  triage: [
    'Stop whoever or whatever does it.',
    'Create what is needed again; deleted applications do not come back.',
    'Link the numbers again.',
  ],
  gaps: [
    'What somebody created and deleted within a day does not count.',
    'Production is known by your own name for the application.',
  ],
  params: {
    count: { label: 'At least', least: 2, most: 50, unit: 'events' },
    window: { label: 'Within', least: 1, most: 60, unit: 'minutes' },
  },
};
