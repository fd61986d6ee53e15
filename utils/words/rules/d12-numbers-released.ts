import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, several, techniques, who } from './rule-words.ts';

export const numbersReleased: RuleWords = {
  id: 'D12',
  version: 1,
  title: RULE_TITLES.D12,
  severity: ['high'],
  attack: techniques('T1489'),
  explain: (facts) =>
    `${several(facts['released'], 'number')} released within ${several(facts['minutes'], 'minute')}${
      facts['owned'] === undefined ? '' : `, of about ${facts['owned']} bought in the last year`
    }, the last one by ${who(facts)}.`,
  triage: [
    'Stop whoever or whatever does it.',
    'Buy back what matters at once: released numbers go to others.',
    'Ask Vonage’s support for the rest.',
  ],
  gaps: ['How many numbers you have is counted from what was bought and released in the archive.'],
  params: {
    count: { label: 'At least', least: 2, most: 100, unit: 'events' },
    window: { label: 'Within', least: 1, most: 60, unit: 'minutes' },
    share: { label: 'Or within an hour more than', least: 1, most: 100, unit: 'percent' },
  },
};
