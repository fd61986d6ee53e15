import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, HISTORY_PARAM, techniques, who } from './rule-words.ts';

export const newUser: RuleWords = {
  id: 'D3',
  version: 1,
  title: RULE_TITLES.D3,
  severity: ['low', 'medium'],
  attack: techniques('T1078.004'),
  explain: (facts) => `${who(facts)} acts in this account for the first time, and no invitation explains it.`,
  triage: [
    'Find out who this is, and who let them in.',
    'Look for a “User created” event before it.',
    'Disable the user if nobody knows.',
  ],
  gaps: [
    'A user who was invited within seven days by somebody known is taken for expected.',
    'From a new network, the rules about addresses speak louder.',
  ],
  params: { history: HISTORY_PARAM },
};
