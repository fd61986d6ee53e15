import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, COUNTRY_GAP, inWords, PREMIUM_GAP, techniques } from './rule-words.ts';

export const twoCountries: RuleWords = {
  id: 'D5',
  version: 1,
  title: RULE_TITLES.D5,
  severity: ['medium'],
  attack: techniques('T1078.004'),
  explain: (facts) =>
    `${facts['user'] ?? 'Somebody'} was active in ${`${facts['countries'] ?? ''}`.split(', ').map(inWords).join(' and ')} within minutes, more than once in each.`,
  triage: [
    'Ask whether a VPN or a second device explains it.',
    'Compare what was done on each side.',
    'Change the password if one side is unknown.',
  ],
  gaps: ['Neighbouring countries do not count.', COUNTRY_GAP, PREMIUM_GAP],
  params: { window: { label: 'Within', least: 5, most: 120, unit: 'minutes' } },
};
