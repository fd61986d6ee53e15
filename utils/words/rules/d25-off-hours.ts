import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, PREMIUM_GAP, techniques, who } from './rule-words.ts';

export const offHours: RuleWords = {
  id: 'D25',
  version: 1,
  title: RULE_TITLES.D25,
  severity: ['medium'],
  attack: techniques('T1078.004'),
  explain: (facts) => `${who(facts)} made a sensitive change at an hour or on a weekday that they hardly ever work.`,
  triage: ['Ask the person whether it was them.', 'Look at what else happened that night.'],
  gaps: [
    'Hours are learnt in UTC from thirteen weeks; holidays are not known.',
    'From a new address, the rules about addresses speak instead.',
    PREMIUM_GAP,
  ],
  params: {},
};
