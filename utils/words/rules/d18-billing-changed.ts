import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, because, techniques, who } from './rule-words.ts';

export const billingChanged: RuleWords = {
  id: 'D18',
  version: 1,
  title: RULE_TITLES.D18,
  severity: ['medium', 'high'],
  attack: techniques('T1657'),
  explain: (facts) => `${who(facts)} changed the billing details.${because(facts)}`,
  triage: ['Ask whoever pays.', 'Compare the details in the dashboard with your own.'],
  gaps: ['Which details were changed is not always told.'],
  params: {},
};
