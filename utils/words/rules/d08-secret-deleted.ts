import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, techniques, who } from './rule-words.ts';

export const secretDeleted: RuleWords = {
  id: 'D8',
  version: 1,
  title: RULE_TITLES.D8,
  severity: ['high', 'critical'],
  attack: techniques('T1531'),
  explain: (facts) =>
    `${who(facts)} deleted an API secret. ${
      facts['replaced']
        ? 'Somebody else, or from a new place, had created another one.'
        : 'None was created in the seven days before: programs may stand still.'
    }`,
  triage: [
    'Check that your programs still work.',
    'Ask the person whether it was meant.',
    'If not, create a secret and look for what else they did.',
  ],
  gaps: ['The second half of an ordinary rotation is told with the new secret.'],
  params: {},
};
