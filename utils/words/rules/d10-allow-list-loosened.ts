import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, because, SHAPE_GAP, techniques, unread, who } from './rule-words.ts';

export const allowListLoosened: RuleWords = {
  id: 'D10',
  version: 1,
  title: RULE_TITLES.D10,
  severity: ['info', 'high', 'critical'],
  attack: techniques('T1562.007'),
  explain: (facts) => `${who(facts)} allowed ${facts['range'] ?? 'an address'}.${because(facts)}${unread(facts)}`,
  triage: [
    'Find out whose address it is.',
    'Remove it in the dashboard if nobody knows.',
    'Give it a name if it is yours.',
  ],
  gaps: [SHAPE_GAP, 'The country of the allowed address itself is not known: that of whoever allowed it counts.'],
  params: {},
};
