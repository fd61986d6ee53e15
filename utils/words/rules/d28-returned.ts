import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, PREMIUM_GAP, several, techniques, who } from './rule-words.ts';

export const returned: RuleWords = {
  id: 'D28',
  version: 1,
  title: RULE_TITLES.D28,
  severity: ['medium', 'critical'],
  attack: techniques('T1078.004'),
  explain: (facts) =>
    facts['left']
      ? `${who(facts)} was active after having left or been disabled.`
      : `${who(facts)} was active again after ${several(facts['days'], 'day')}.`,
  triage: ['Ask the person, or whoever took over from them.', 'Disable the user, and delete the secrets they knew.'],
  gaps: ['People who are disabled elsewhere are only known if you say when they left.', PREMIUM_GAP],
  params: { silence: { label: 'After a silence of', least: 14, most: 365, unit: 'days' } },
};
