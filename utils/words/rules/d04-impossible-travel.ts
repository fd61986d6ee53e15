import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, COUNTRY_GAP, inWords, PREMIUM_GAP, several, techniques, who } from './rule-words.ts';

export const impossibleTravel: RuleWords = {
  id: 'D4',
  version: 1,
  title: RULE_TITLES.D4,
  severity: ['low', 'high'],
  attack: techniques('T1078'),
  explain: (facts) =>
    `${who(facts)} was in ${inWords(facts['from'])} ${several(facts['minutes'], 'minute')} earlier: at least ${facts['kilometres']} km. The distance is an estimate.`,
  triage: [
    'Ask whether a VPN or a remote desktop was used.',
    'Give the VPN’s addresses a name.',
    'Otherwise take it for a stolen sign-in: change the password.',
  ],
  gaps: [
    'Countries are circles, and the distance is between their edges: an estimate, and never too long.',
    COUNTRY_GAP,
    PREMIUM_GAP,
  ],
  params: {
    speed: { label: 'Faster than', least: 300, most: 2000, unit: 'km/h' },
    distance: { label: 'Further than', least: 100, most: 5000, unit: 'km' },
  },
};
