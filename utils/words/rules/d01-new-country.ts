import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, COUNTRY_GAP, HISTORY_PARAM, inWords, techniques } from './rule-words.ts';

export const newCountry: RuleWords = {
  id: 'D1',
  version: 1,
  title: RULE_TITLES.D1,
  severity: ['low', 'high'],
  attack: techniques('T1078.004'),
  explain: ({ country, ip }) =>
    `The first activity from ${inWords(country)} in this account${ip === undefined ? '' : `, from ${ip}`}.`,
  triage: [
    'Ask the person named in the event whether they were there, by another way than e-mail.',
    'Look at everything from this address in the 15 minutes around it.',
    'If nobody knows it, delete the secrets created since and change the password.',
  ],
  gaps: [COUNTRY_GAP, 'An intruder in a country that you work from is not seen.'],
  params: { history: HISTORY_PARAM },
};
