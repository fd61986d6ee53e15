import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, HISTORY_PARAM, several, techniques, who } from './rule-words.ts';

export const newAddress: RuleWords = {
  id: 'D2',
  version: 1,
  title: RULE_TITLES.D2,
  severity: ['info', 'low', 'high'],
  attack: techniques('T1078.004'),
  explain: (facts) =>
    `${who(facts)} was never seen on the network ${facts['network']} before.${
      facts['sensitive'] ? ` Within the hour followed ${several(facts['sensitive'], 'sensitive change')}.` : ''
    }`,
  triage: [
    'Ask the person whether it was them; for a program, whether it moved.',
    'Look at what was changed from this address.',
    'Give the address a name if it is yours, and it is quiet from then on.',
  ],
  gaps: [
    'Networks are compared, /24 and /48: another machine of the same network is not new.',
    'Home and mobile addresses change often.',
  ],
  params: { history: HISTORY_PARAM },
};
