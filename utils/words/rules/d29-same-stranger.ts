import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, several, techniques, who } from './rule-words.ts';

export const sameStranger: RuleWords = {
  id: 'D29',
  version: 1,
  title: RULE_TITLES.D29,
  severity: ['critical'],
  attack: techniques('T1078.004'),
  explain: (facts) =>
    `The network ${facts['network']} is new in ${several(facts['accounts'], 'account')} at about the same time: ${who(facts)}.`,
  triage: [
    'Find out whose network it is.',
    'Give it a name if it is an office or a VPN.',
    'Otherwise look at all accounts for new secrets.',
  ],
  gaps: ['It needs two accounts that are watched here.'],
  params: { window: { label: 'Within', least: 5, most: 1440, unit: 'minutes' } },
};
