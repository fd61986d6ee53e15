import { RULE_TITLES } from '../rule-titles.ts';
import { type RuleWords, because, techniques, who } from './rule-words.ts';

export const secretCreated: RuleWords = {
  id: 'D6',
  version: 1,
  title: RULE_TITLES.D6,
  severity: ['info', 'medium', 'critical'],
  attack: techniques('T1098.001'),
  explain: (facts) =>
    facts['rotation']
      ? `${who(facts)} replaced an API secret: a new one, and the old one deleted.`
      : `${who(facts)} created an API secret. Whoever has it can do everything.${because(facts)}`,
  triage: [
    'Ask the person whether they did, and for what.',
    'If not: delete the secret in the dashboard, then change the password.',
    'Look for calls and messages since; the audit log does not show them.',
  ],
  gaps: ['Who holds the secret is not recorded.', 'A rotation by somebody known, within seven days, is only noted.'],
  params: {},
};
