import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, SHAPE_GAP, techniques, who } from './rule-words.ts';

export const numberRerouted: RuleWords = {
  id: 'D14',
  version: 1,
  title: RULE_TITLES.D14,
  severity: ['high'],
  attack: techniques('T1111', 'T1496.003'),
  explain: (facts) =>
    `${who(facts)} sent ${facts['number'] ?? 'a number'} to ${facts['target']}, where nothing of this account went before.`,
  triage: [
    'Put the route back.',
    'Assume that codes sent to this number were read meanwhile.',
    'Find out who owns the target.',
  ],
  gaps: [
    'A target that was used before is not new, even for another number.',
    'Registrable domains are guessed without the public suffix list.',
    SHAPE_GAP,
  ],
  params: {},
};
